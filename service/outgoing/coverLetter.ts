import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { fillCover } from '../../domain/cover-letter.ts'
import { formatFull } from '../../domain/person-name.ts'
import { readSetting } from '../settings.ts'

/** Subject and text of the e-mail that carries the signed file: the executor's full name and phone stand here too (§7.2.5 of the Standard). */
export async function coverLetter(read: ReadHandle, row: Row<'cases'>, reply: Row<'replies'>): Promise<{ subject: string; body: string }> {
  const [{ subject, body }, organisation, executor, document] = await Promise.all([
    readSetting(read, 'letterMail'),
    readSetting(read, 'organisation'),
    read.selectFrom('users').select(['surname', 'name', 'patronymic', 'phone']).where('id', '=', reply.executor_id).executeTakeFirstOrThrow(),
    read.selectFrom('documents').select('signed_on').where('reply_id', '=', reply.id).executeTakeFirst(),
  ])
  const facts = {
    outgoingNumber: reply.outgoing_number ?? '', outgoingDate: document === undefined ? '' : formatRuDate(document.signed_on), number: row.number, registeredOn: formatRuDate(row.registered_on),
    executor: formatFull({ ...executor, patronymic: executor.patronymic ?? '' }), phone: executor.phone ?? '', organisation: organisation?.shortName ?? '',
  }
  return { subject: fillCover(subject, facts), body: fillCover(body, facts) }
}
