/** The short text of an e-mail with a signed letter attached. */

export interface CoverFacts {
  readonly outgoingNumber: string
  readonly outgoingDate: string
  readonly number: string
  readonly registeredOn: string
  readonly executor: string
  readonly phone: string
  readonly organisation: string
}

/** What may stand in the text, in braces, with what it means. */
export const COVER_PLACEHOLDERS = {
  'исходящий номер': 'номер письма',
  'исходящая дата': 'дата письма',
  'номер': 'номер обращения',
  'дата': 'дата регистрации обращения',
  'исполнитель': 'фамилия, имя, отчество исполнителя',
  'телефон': 'телефон исполнителя',
  'организация': 'краткое наименование организации',
} as const

const MARK = /\{([^{}]*)\}/gu

/** `fillCover('Ответ № {исходящий номер}', facts) // 'Ответ № И-0123/26/1'`; marks that mean nothing stay as they are. */
export function fillCover(text: string, facts: CoverFacts): string {
  const values: Record<string, string> = {
    'исходящий номер': facts.outgoingNumber, 'исходящая дата': facts.outgoingDate, 'номер': facts.number, 'дата': facts.registeredOn, 'исполнитель': facts.executor, 'телефон': facts.phone, 'организация': facts.organisation,
  } satisfies Record<keyof typeof COVER_PLACEHOLDERS, string>
  return text.replaceAll(MARK, (mark, inside: string) => values[inside.trim()] ?? mark)
}

/** Marks in the text that mean nothing. */
export function unknownCoverMarks(text: string): string[] {
  return [...text.matchAll(MARK)].map(([, name = '']) => name.trim()).filter((name) => !Object.hasOwn(COVER_PLACEHOLDERS, name))
}
