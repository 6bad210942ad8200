import { diffArrays } from 'diff'

/** A run of text that stayed, went, came or looks otherwise. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added' | 'restyled'
  readonly text: string
  /** How it looks now: «стало полужирным». */
  readonly note?: string
}

/** Words, spaces and signs, Cyrillic included. */
export const TOKEN = /\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu

/** Word by word, Cyrillic included: the library's own notion of a word knows Latin letters only. */
export function compareTexts(before: string, after: string): Run[] {
  const parts = diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [])
  return joinPhrases(parts.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') })))
}

/** One side of the comparison; what the other side lacks is marked as added. */
export function sideOf(runs: readonly Run[], side: 'before' | 'after'): Run[] {
  const own = side === 'before' ? 'removed' : 'added'
  return runs.filter(({ kind }) => kind === 'same' || kind === own).map(({ kind, text }) => ({ kind: kind === 'same' ? 'same' : 'added', text }))
}

/** A phrase that was replaced is read as one phrase: spaces alone do not cut it into words. */
export function joinPhrases(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed })
    if (added !== '') joined.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  runs.forEach((run, index) => {
    const { kind, text } = run
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (text.trim() === '' && removed !== '' && added !== '' && index < runs.length - 1) {
      removed += text
      added += text
    } else {
      flush()
      joined.push(run)
    }
  })
  flush()
  return joined
}
