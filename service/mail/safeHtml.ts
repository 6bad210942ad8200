import sanitizeHtml from 'sanitize-html'

/** Words of an HTML letter that came without a text part, a line for each block. */
export function textOfHtml(html: string): string {
  const lines = html.replace(/<br\s*\/?>|<\/(?:p|div|tr|li|h[1-6]|table|blockquote)>/giu, '$&\n')
  const bare = sanitizeHtml(lines, { allowedTags: [], allowedAttributes: {}, parser: { decodeEntities: true } })
  const words = bare.replace(/&amp;/gu, '&').replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/\u00a0/gu, ' ')
  return words.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line, index, all) => line !== '' || all[index - 1] !== '').join('\n').trim()
}

const SAFE_STYLE = [/^[\w#.,%\s()-]+$/u]

/**
 * HTML of a message for a sandboxed frame. Scripts, forms, frames and everything that would be fetched from outside are gone;
 * a link keeps its text and shows where it would lead, but leads nowhere.
 */
export function safeHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: ['p', 'br', 'div', 'span', 'b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'img', 'font', 'center', 'dl', 'dt', 'dd'],
    allowedAttributes: { '*': ['align', 'style', 'dir'], a: ['title'], img: ['src', 'alt', 'width', 'height'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'], font: ['color', 'size'] },
    allowedSchemes: [],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    allowedStyles: { '*': { color: SAFE_STYLE, 'background-color': SAFE_STYLE, 'text-align': SAFE_STYLE, 'font-weight': SAFE_STYLE, 'font-style': SAFE_STYLE, 'text-decoration': SAFE_STYLE } },
    transformTags: {
      a: (tagName, attributes) => ({ tagName, attribs: attributes['href'] === undefined ? {} : { title: attributes['href'].slice(0, 300) } }),
    },
    exclusiveFilter: (frame) => frame.tag === 'img' && !(frame.attribs['src'] ?? '').startsWith('data:image/'),
  })
}
