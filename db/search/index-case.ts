import { sql } from 'kysely'
import type { WriteHandle } from '../handle.ts'
import { caseKeys, surnameRow } from '../keys.ts'
import type { NewRow } from '../schema/index.ts'
import { fromJson } from '../schema/json.ts'
import { accountKey, emailKey, phoneKey } from '../text.ts'
import { stemmedText } from './words.ts'

/**
 * Makes everything that is derived from a card anew: its words in the full-text table (the letter, the text of its files, the
 * signed replies, remarks to letters and notes included; `texts.ts` tells of the same places), the contacts and the surname by which earlier appeals are found, the sort key of the
 * applicant. Call it in the write that adds or changes a card, settles a reply, makes a remark or reads a file.
 */
export async function indexCase(tx: WriteHandle, caseId: number): Promise<void> {
  const card = await tx.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow()
  const replies = await tx
    .selectFrom('replies').select(['subject', 'body', 'outgoing_number'])
    .where('case_id', '=', caseId).where('state', 'in', ['signed', 'dispatched'])
    .execute()
  const files = await tx
    .selectFrom('case_files').innerJoin('file_texts', 'file_texts.sha256', 'case_files.sha256').select('file_texts.text')
    .where('case_id', '=', caseId).where('kind', '<>', 'reply').where('state', '=', 'done')
    .orderBy('case_files.id').execute()
  const remarks = await tx.selectFrom('reply_remarks').innerJoin('replies', 'replies.id', 'reply_remarks.reply_id').select('reply_remarks.text').where('replies.case_id', '=', caseId).orderBy('reply_remarks.id').execute()
  const notes = await tx.selectFrom('case_notes').select('text').where('case_id', '=', caseId).orderBy('id').execute()
  const phones = fromJson(card.phones)
  const contacts: NewRow<'case_contacts'>[] = [
    ...contactRows(caseId, 'phone', phones.map(phoneKey)),
    ...contactRows(caseId, 'email', [card.email === null ? null : emailKey(card.email)]),
    ...contactRows(caseId, 'account', [card.account_number === null ? null : accountKey(card.account_number)]),
  ]
  const words = {
    card: stemmedText(
      card.number, card.surname, card.name, card.patronymic, card.organisation, card.signatory, card.representative,
      card.contact_person, card.address, card.object_address, card.email, card.contract_number, card.inn, card.ogrn,
      card.meter_number, card.author_number, card.forwarding_body, card.forwarding_number, card.postal_id, card.summary,
      card.account_number, ...contacts.map((contact) => contact.value),
    ),
    letter: stemmedText(card.full_text, ...files.map(({ text }) => text)),
    reply: stemmedText(...replies.flatMap((reply) => [reply.outgoing_number, reply.subject, reply.body]), ...remarks.map(({ text }) => text), ...notes.map(({ text }) => text)),
  }
  await sql`insert or replace into case_search (rowid, card, letter, reply)
    values (${caseId}, ${words.card}, ${words.letter}, ${words.reply})`.execute(tx)

  await tx.deleteFrom('case_contacts').where('case_id', '=', caseId).execute()
  if (contacts.length > 0) await tx.insertInto('case_contacts').values(contacts).execute()

  const surname = surnameRow(card.surname)
  if (surname !== null) await tx.insertInto('surnames').values(surname).onConflict((conflict) => conflict.doNothing()).execute()

  const { applicant_sort } = caseKeys(card)
  if (applicant_sort !== card.applicant_sort) {
    await tx.updateTable('cases').set({ applicant_sort }).where('id', '=', caseId).execute()
  }
}

function contactRows(caseId: number, kind: NewRow<'case_contacts'>['kind'], values: readonly (string | null)[]): NewRow<'case_contacts'>[] {
  return [...new Set(values)].flatMap((value) => (value === null ? [] : [{ case_id: caseId, kind, value }]))
}
