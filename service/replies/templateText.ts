import type { Organisation } from '../../contract/organisation.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { Failure } from '../../domain/failure.ts'
import { documentFromText, type LetterDocument } from '../../domain/letter-document.ts'
import { ANSWER_KINDS } from '../../domain/letter-kind.ts'
import type { NameForms } from '../../domain/name-forms.ts'
import { fillPlaceholders, placeholdersOfApplicant, placeholdersOfCase, placeholdersOfOrganisation, placeholdersOfPeople, type PeopleFacts } from '../../domain/placeholders.ts'

/** The library's answers, in the order of their topics. */
export const answerTemplates = (read: ReadHandle) =>
  read.selectFrom('letter_templates').selectAll().where('enabled', '=', true).where('kind', 'in', ANSWER_KINDS).orderBy('kind').orderBy('topic_code').orderBy('id')

/** @throws Failure INVALID_INPUT for a text that is not there, is switched off or does not answer */
export async function findTemplate(read: ReadHandle, code: string): Promise<Row<'letter_templates'>> {
  const template = await answerTemplates(read).where('code', '=', code).executeTakeFirst()
  if (template === undefined) {
    const message = 'Такого шаблона ответа нет. Выберите другой из списка.'
    throw new Failure('INVALID_INPUT', message, { fields: [{ path: 'templateCode', message }] })
  }
  return template
}

/** What stands outside the card. */
export interface TemplateFacts {
  readonly organisation: Organisation | null
  readonly forms: NameForms
  readonly people: PeopleFacts
  /** Gaps that the decision or the person has filled. */
  readonly more?: Readonly<Record<string, string>>
}

/** The text of the template as the document of a letter. */
export function fillBody(body: string, row: Row<'cases'>, known: TemplateFacts): LetterDocument {
  return documentFromText(fillTemplate(body, row, known))
}

/** Fills what is known; the rest stays in `{{…}}` for the executor, and the checklist names it. */
export function fillTemplate(text: string, row: Row<'cases'>, { organisation, forms, people, more = {} }: TemplateFacts): string {
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
  return fillPlaceholders(text, { ...placeholdersOfOrganisation(organisation), ...placeholdersOfApplicant(forms), ...placeholdersOfPeople(people), ...placeholdersOfCase(facts), ...more })
}
