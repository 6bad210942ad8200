import sanitizeHtml from 'sanitize-html'

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
