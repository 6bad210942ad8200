import { APPEAL_TYPE_LABELS, APPEAL_TYPES } from '../../../domain/appeal.ts'
import type { DictionaryName } from '../../../domain/dictionary.ts'

export interface CodeWords {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Name of a type or a topic; '' where words speak for themselves. */
  label(code: string | null): string
}

/** What the words of a dictionary may speak for. */
export function codeWords(list: DictionaryName, topics: readonly { readonly code: string; readonly name: string }[]): CodeWords {
  const options =
    list === 'type' ? APPEAL_TYPES.map((type) => ({ value: type as string, label: APPEAL_TYPE_LABELS[type] }))
    : list === 'topic' ? topics.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))
    : []
  return { options, label: (code) => (code === null ? '' : (options.find(({ value }) => value === code)?.label ?? code)) }
}
