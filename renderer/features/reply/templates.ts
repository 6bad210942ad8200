import type { CaseView } from '../../../contract/cases.ts'
import { formatDate } from '../../lib/format.ts'

/** A starter text as the service lists it. */
export interface Template {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly topic: string | null
  readonly heading: string
  readonly body: string
}

/** Texts of the topic of the case first, in their own order otherwise. */
export function byTopic<T extends Pick<Template, 'topic'>>(templates: readonly T[], topics: readonly string[]): T[] {
  const fits = ({ topic }: T) => topic !== null && topics.some((code) => code === topic || code.startsWith(`${topic}.`))
  return [...templates.filter(fits), ...templates.filter((template) => !fits(template))]
}

/** Fills the gaps whose answer stands on the card; the rest is for the person. */
export function fillFromCard(text: string, { number, registeredOn, card, deadline }: Pick<CaseView, 'number' | 'registeredOn' | 'card' | 'deadline'>): string {
  const known: Record<string, string> = {
    'дата обращения': formatDate(card.authorDate ?? registeredOn),
    'номер обращения': number,
    'дата регистрации': formatDate(registeredOn),
    'лицевой счёт': card.accountNumber,
    'номер прибора': card.meterNumber,
    'срок ответа': formatDate(deadline.legalDue),
  }
  return text.replaceAll(/\{\{([^{}\n]*)\}\}/gu, (gap, name: string) => known[name.trim()] || gap)
}
