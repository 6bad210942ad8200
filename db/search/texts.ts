import { sql } from 'kysely'
import type { ReadHandle } from '../handle.ts'
import type { Row } from '../schema/index.ts'
import { fromJson } from '../schema/json.ts'
import { accountKey, phoneKey } from '../text.ts'
import type { SearchedText } from './fragment.ts'
import { matches, type SearchScope } from './scope.ts'

/** Of a book of scans the beginning is enough for one line. */
const LONGEST = 100_000

/** Which of these cards are found by the words; the others are there by their number, or may not be searched. */
export async function foundByWords(read: ReadHandle, match: string, scope: SearchScope, ids: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select case_search.rowid as id from case_search
    where ${matches(match, scope)} and case_search.rowid in (select value from json_each(${JSON.stringify(ids)}))`.execute(read)
  return rows.map(({ id }) => id)
}

/** Everything of these cards that `indexCase` gives to the full-text table, each text with the name of its place. */
export async function searchedTexts(read: ReadHandle, ids: readonly number[]): Promise<Map<number, SearchedText[]>> {
  if (ids.length === 0) return new Map()
  const [cards, replies, files, remarks, notes] = await Promise.all([
    read.selectFrom('cases').selectAll().where('id', 'in', ids).execute(),
    read.selectFrom('replies').select(['case_id', 'subject', 'body', 'outgoing_number']).where('case_id', 'in', ids).where('state', 'in', ['signed', 'dispatched']).orderBy('id').execute(),
    read
      .selectFrom('case_files').innerJoin('file_texts', 'file_texts.sha256', 'case_files.sha256')
      .select(['case_files.case_id', 'case_files.name']).select(sql<string>`substr(file_texts.text, 1, ${sql.lit(LONGEST)})`.as('text'))
      .where('case_files.case_id', 'in', ids).where('case_files.kind', '<>', 'reply').where('file_texts.state', '=', 'done').orderBy('case_files.id').execute(),
    read.selectFrom('reply_remarks').innerJoin('replies', 'replies.id', 'reply_remarks.reply_id').select(['replies.case_id', 'reply_remarks.text']).where('replies.case_id', 'in', ids).orderBy('reply_remarks.id').execute(),
    read.selectFrom('case_notes').select(['case_id', 'text']).where('case_id', 'in', ids).orderBy('id').execute(),
  ])
  return new Map(cards.map((card) => {
    const of = <T extends { readonly case_id: number | null }>(rows: readonly T[]) => rows.filter(({ case_id }) => case_id === card.id)
    return [card.id, [
      { place: 'в письме', text: card.full_text ?? '' },
      ...of(files).map(({ name, text }) => ({ place: `в файле ${name}`, text })),
      ...of(replies).map(({ outgoing_number, subject, body }) => ({ place: outgoing_number === null ? 'в ответе' : `в ответе ${outgoing_number}`, text: `${subject}. ${body}` })),
      ...of(remarks).map(({ text }) => ({ place: 'в замечаниях', text })),
      ...of(notes).map(({ text }) => ({ place: 'в заметках', text })),
      ...cardTexts(card),
    ].filter(({ text }) => text !== '')]
  }))
}

function cardTexts(card: Row<'cases'>): SearchedText[] {
  const person = [card.surname, card.name, card.patronymic].filter(Boolean).join(' ')
  const fields: readonly (readonly [place: string, text: string | null, key?: string | null])[] = [
    ['в содержании', card.summary], ['заявитель', person], ['организация', card.organisation], ['подписал', card.signatory], ['представитель', card.representative],
    ['контактное лицо', card.contact_person], ['адрес', card.address], ['адрес объекта', card.object_address], ['эл. почта', card.email],
    ...fromJson(card.phones).map((phone) => ['телефон', phone, phoneKey(phone)] as const),
    ['лицевой счёт', card.account_number, card.account_number === null ? null : accountKey(card.account_number)], ['договор', card.contract_number], ['ИНН', card.inn], ['ОГРН', card.ogrn],
    ['номер счётчика', card.meter_number], ['исх. № автора', card.author_number], ['переслал', card.forwarding_body], ['№ сопроводительного письма', card.forwarding_number], ['ШПИ', card.postal_id],
  ]
  return fields.map(([place, text, key]) => ({ place, text: text ?? '', key }))
}
