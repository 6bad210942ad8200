import type { Suggestion, SuggestionSource } from '../../../contract/suggestions.ts'
import { APPEAL_TYPE_LABELS, APPEAL_TYPES, APPLICANT_KIND_LABELS, APPLICANT_KINDS, REPLY_CHANNEL_LABELS, REPLY_CHANNELS } from '../../../domain/appeal.ts'
import { isIsoDate } from '../../../domain/calendar-date.ts'
import type { CardFieldName, CardForm } from '../../components/card/cardForm.ts'
import { formatDate } from '../../lib/format.ts'

const SOURCES: Record<SuggestionSource['kind'], string> = { headers: 'из письма', message: 'из письма', text: 'из текста', file: 'из скана' }

/** «из письма», as the label of a field says it. */
export const sourceWords = ({ kind }: SuggestionSource): string => SOURCES[kind]

/** A suggestion as the form holds it. */
export function formValue({ field, value }: Pick<Suggestion, 'field' | 'value'>): CardForm[CardFieldName] {
  return field === 'topics' ? [value] : value
}

/** The same as a person reads it; `topic` gives the name of a code. */
export function shownValue({ field, value }: Pick<Suggestion, 'field' | 'value'>, topic: (code: string) => string): string {
  const label = <T extends string>(codes: readonly T[], labels: Record<T, string>) => codes.flatMap((code) => (code === value ? [labels[code]] : []))[0] ?? value
  switch (field) {
    case 'topics': return topic(value)
    case 'type': return label(APPEAL_TYPES, APPEAL_TYPE_LABELS)
    case 'applicantKind': return label(APPLICANT_KINDS, APPLICANT_KIND_LABELS)
    case 'replyChannel': return label(REPLY_CHANNELS, REPLY_CHANNEL_LABELS)
    default: return isIsoDate(value) ? formatDate(value) : value
  }
}
