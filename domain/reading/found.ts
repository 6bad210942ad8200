/** Something read off the words of a letter, with the very words it was read from: a person believes what can be pointed at. */
export interface Found<T> {
  readonly value: T
  /** A piece of the text as it stands there. */
  readonly words: string
}

/** The first match whose value is any good. `pattern` carries the flag `g`. */
export function firstFound<T>(text: string, pattern: RegExp, read: (match: RegExpExecArray) => T | null): Found<T> | null {
  for (const match of text.matchAll(pattern)) {
    const value = read(match)
    if (value !== null) return { value, words: match[0].trim() }
  }
  return null
}

/** One space where a line was broken. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
