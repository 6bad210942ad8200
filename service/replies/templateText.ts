import type { Organisation } from '../../contract/organisation.ts'
import type { Row } from '../../db/schema/index.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import { LETTER_TEXTS, type LetterText } from '../../templates/letter-texts.ts'

/** Letters that answer the applicant and so close the case; notices and covering letters do not. */
export const ANSWERS: readonly LetterText[] = LETTER_TEXTS.filter(({ kind }) => kind === 'reply' || kind === 'thanks')

/** @throws Failure INVALID_INPUT for a text that is not there or does not answer */
export function findTemplate(code: string): LetterText {
  const template = ANSWERS.find((text) => text.code === code)
  if (template === undefined) {
    const message = 'Такого шаблона ответа нет. Выберите другой из списка.'
    throw new Failure('INVALID_INPUT', message, { fields: [{ path: 'templateCode', message }] })
  }
  return template
}

/** Fills what the card knows; the rest stays in `{{…}}` for the executor, and the checklist names it. */
export function fillTemplate(text: string, row: Row<'cases'>, organisation: Organisation | null): string {
  const known: Record<string, string | null> = {
    'дата обращения': formatRuDate(row.author_date ?? row.registered_on),
    'дата регистрации': formatRuDate(row.registered_on),
    'номер обращения': row.number,
    'лицевой счёт': row.account_number,
    'номер прибора': row.meter_number,
    'новый срок': row.legal_due === null ? null : formatRuDate(row.legal_due),
    'срок ответа': row.legal_due === null ? null : formatRuDate(row.legal_due),
    'почтовый адрес': organisation?.address ?? null,
  }
  return text.replaceAll(/\{\{([^{}\n]+)\}\}/gu, (gap: string, name: string) => known[name.trim()] ?? gap)
}
