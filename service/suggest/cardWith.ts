import type { Card } from '../../contract/card.ts'
import type { Suggestion } from '../../contract/suggestions.ts'
import { APPEAL_TYPES, APPLICANT_KINDS, REPLY_CHANNELS } from '../../domain/appeal.ts'
import { replyAddressOf } from '../../domain/contact.ts'
import { parsePersonName } from '../../domain/person-name.ts'

/** The card with everything the suggestions may fill: for a message that is registered without a person beside it. */
export function cardWith(card: Card, suggestions: readonly Suggestion[]): Card {
  const filled = suggestions.filter(({ fills }) => fills).reduce((before, suggestion) => ({ ...before, ...valuesOf(suggestion) }), card)
  return { ...filled, replyAddress: replyAddressOf(filled.replyChannel, filled) }
}

const of = <T extends string>(codes: readonly T[], value: string): T | undefined => codes.find((code) => code === value)

function valuesOf({ field, value }: Suggestion): Partial<Card> {
  switch (field) {
    case 'person': return parsePersonName(value)
    case 'phones': return { phones: value.split(', ') }
    case 'collectiveCount': return { collectiveCount: Number(value) }
    case 'topics': return { topics: [value] }
    case 'applicantKind': return withCode('applicantKind', of(APPLICANT_KINDS, value))
    case 'type': return withCode('type', of(APPEAL_TYPES, value))
    case 'replyChannel': return withCode('replyChannel', of(REPLY_CHANNELS, value))
    default: return { [field]: value }
  }
}

const withCode = <K extends keyof Card>(key: K, code: Card[K] | undefined): Partial<Card> => (code === undefined ? {} : { [key]: code })
