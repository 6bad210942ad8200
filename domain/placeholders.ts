/** Gaps of letter texts, `{{номер обращения}}`: what the card and the requisites know; the rest is for a person, and blocks signature until it is written. */
import { type IsoDate, formatRuDate } from './calendar-date.ts'
import type { NameForms } from './name-forms.ts'

/** What a case knows; text that is not there is ''. */
export interface CaseFacts {
  readonly number: string
  readonly registeredOn: IsoDate
  /** Date of the author's own letter. */
  readonly authorDate: IsoDate | null
  readonly legalDue: IsoDate | null
  readonly accountNumber: string
  readonly contractNumber: string
  readonly meterNumber: string
  readonly objectAddress: string
  readonly address: string
}

export interface OrganisationFacts {
  readonly shortName: string
  readonly address: string
  readonly phones: readonly string[]
  readonly site: string
}

export function placeholdersOfCase(facts: CaseFacts): Record<string, string> {
  const due = facts.legalDue === null ? '' : formatRuDate(facts.legalDue)
  return {
    'дата обращения': formatRuDate(facts.authorDate ?? facts.registeredOn),
    'дата регистрации': formatRuDate(facts.registeredOn),
    'номер обращения': facts.number,
    'лицевой счёт': facts.accountNumber,
    'номер договора': facts.contractNumber,
    'номер прибора': facts.meterNumber,
    'адрес объекта': facts.objectAddress || facts.address,
    'новый срок': due,
    'срок ответа': due,
  }
}

/** «обращение {{заявителя}}» → «обращение Иванова Петра Сергеевича»: the gap itself stands in the case it needs. */
export function placeholdersOfApplicant(forms: NameForms): Record<string, string> {
  return { 'заявителя': forms.genitive, 'заявителю': forms.dative }
}

/** Who writes the letter and who is expected to sign it. */
export interface PeopleFacts {
  readonly executor: string
  readonly executorPhone: string
  /** «С.В. Громов» */
  readonly signer: string
  readonly signerPosition: string
}

export function placeholdersOfPeople(facts: PeopleFacts): Record<string, string> {
  return { 'исполнитель': facts.executor, 'телефон исполнителя': facts.executorPhone, 'подписант': facts.signer, 'должность подписанта': facts.signerPosition }
}

export function placeholdersOfOrganisation(facts: OrganisationFacts | null): Record<string, string> {
  if (facts === null) return {}
  return { 'организация': facts.shortName, 'адрес организации': facts.address, 'телефон организации': facts.phones[0] ?? '', 'сайт организации': facts.site }
}

/** Gaps that the decision fills in the letters it leads to: a notice of extension, of a redirect, of the end of correspondence. */
export const FILLED_BY_DECISION: readonly string[] = [
  'краткое содержание', 'прежний срок', 'причина продления', 'основание', 'орган или организация', 'что содержит обращение', 'даты и номера ответов', 'дата письма', 'номер письма',
]

/** Names of the gaps that fill themselves, for whoever writes a template. */
export const SELF_FILLED: readonly string[] = [
  'дата обращения', 'номер обращения', 'дата регистрации', 'срок ответа', 'новый срок', 'лицевой счёт', 'номер договора', 'номер прибора', 'адрес объекта',
  'заявителя', 'заявителю', 'организация', 'адрес организации', 'телефон организации', 'сайт организации',
  'исполнитель', 'телефон исполнителя', 'подписант', 'должность подписанта',
  ...FILLED_BY_DECISION,
]

/** Fills the gaps whose words are known and not empty; the others stay as they are. */
export function fillPlaceholders(text: string, known: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{([^{}\n]+)\}\}/gu, (gap: string, name: string) => known[name.trim()] || gap)
}

/** The first brace that does not make a gap: `{{сумма}`, `{{}}`, a gap broken over two lines; null when all are well written. */
export function brokenPlaceholders(text: string): string | null {
  const rest = text.replaceAll(/\{\{[^{}\n]*[^{}\s][^{}\n]*\}\}/gu, '')
  return /[^\n]{0,20}[{}]+[^\n]{0,20}/u.exec(rest)?.[0].trim() ?? null
}
