import { diffArrays } from 'diff'

/** A run of text that stayed, went or came. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

const TOKEN = /\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu

/** Word by word, Cyrillic included: the library's own notion of a word knows Latin letters only. */
export function compareTexts(before: string, after: string): Run[] {
  const runs = diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [])
  return runs.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }))
}

/** One side of the comparison; what the other side lacks is marked as added. */
export function sideOf(runs: readonly Run[], side: 'before' | 'after'): Run[] {
  const own = side === 'before' ? 'removed' : 'added'
  return runs.filter(({ kind }) => kind === 'same' || kind === own).map(({ kind, text }) => ({ kind: kind === 'same' ? 'same' : 'added', text }))
}
