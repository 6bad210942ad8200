/** Device names that Windows refuses as file names, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu
const LONGEST = 150

/**
 * A name under which a file from outside may be shown and saved: no path parts, no control or direction-changing characters,
 * nothing Windows forbids, at most 150 characters with the extension kept. The name as it came is kept beside it.
 *
 * @example safeFileName('../../etc/passwd.csv') // 'passwd.csv'
 */
export function safeFileName(original: string): string {
  const last = original.normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const clean = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/[. ]+$/u, '')
    .trim()
  const named = clean === '' || clean === '.' || clean === '..' ? 'без имени' : clean
  return shorten(RESERVED.test(named) ? `_${named}` : named)
}

function shorten(name: string): string {
  if (name.length <= LONGEST) return name
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : ''
  return name.slice(0, LONGEST - extension.length) + extension
}
