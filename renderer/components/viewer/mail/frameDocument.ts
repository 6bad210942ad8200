/**
 * The page of the sandboxed frame: the service has already taken out scripts, forms and remote addresses; the policy here
 * forbids them once more, so that a miss in one place opens nothing.
 */
const POLICY = "default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'"

const STYLE = `
  html { background: #fff; color: #1b2330; }
  body { margin: 0; padding: 16px 20px; font: 14px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
  img, table { max-width: 100%; height: auto; }
  a { color: #1e5aa8; pointer-events: none; }
  pre { white-space: pre-wrap; }
  details.quoted { margin: 8px 0; }
  details.quoted > summary { cursor: pointer; color: #1e5aa8; }
  details.quoted > :not(summary) { border-left: 2px solid #d5dbe3; margin-left: 0; padding-left: 12px; color: #55606e; }
`

const QUOTES = 'blockquote, .gmail_quote, .moz-cite-prefix + blockquote, #divRplyFwdMsg'

export function frameDocument(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  foldQuotes(parsed)
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><base target="_blank"><style>${STYLE}</style></head><body>${parsed.body.innerHTML}</body></html>`
}

/** Outermost quotations go behind «Показать цитату»; `details` works without scripts. A message of quotations only stays open. */
function foldQuotes(page: Document): void {
  const outermost = [...page.body.querySelectorAll(QUOTES)].filter((quote) => quote.parentElement?.closest(QUOTES) == null)
  const quotedLength = outermost.reduce((sum, quote) => sum + (quote.textContent ?? '').trim().length, 0)
  const ownLength = (page.body.textContent ?? '').trim().length - quotedLength
  for (const quote of outermost) {
    const fold = page.createElement('details')
    fold.className = 'quoted'
    fold.open = ownLength < 20
    const summary = page.createElement('summary')
    summary.textContent = 'Цитата'
    quote.replaceWith(fold)
    fold.append(summary, quote)
  }
}
