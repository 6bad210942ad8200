import type { Organisation } from '../../contract/organisation.ts'
import type { Row } from '../../db/schema/index.ts'
import { Failure } from '../../domain/failure.ts'
import { fillPlaceholders, placeholdersOfCase, placeholdersOfOrganisation } from '../../domain/placeholders.ts'
import { LETTER_TEXTS, type LetterText } from '../../templates/letters/index.ts'

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

/** Fills what the card and the requisites know; the rest stays in `{{…}}` for the executor, and the checklist names it. */
export function fillTemplate(text: string, row: Row<'cases'>, organisation: Organisation | null): string {
  const facts = {
    number: row.number,
    registeredOn: row.registered_on,
    authorDate: row.author_date,
    legalDue: row.legal_due,
    accountNumber: row.account_number ?? '',
    contractNumber: row.contract_number ?? '',
    meterNumber: row.meter_number ?? '',
    objectAddress: row.object_address ?? '',
    address: row.address ?? '',
  }
  return fillPlaceholders(text, { ...placeholdersOfOrganisation(organisation), ...placeholdersOfCase(facts) })
}
