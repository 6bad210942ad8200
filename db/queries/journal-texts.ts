import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ReadHandle } from '../handle.ts'
import { EVERY_CASE } from '../search/scope.ts'
import { stem, words } from '../search/words.ts'
import { accountKey, normalise, phoneKey } from '../text.ts'
import type { Condition } from './condition.ts'
import { nothing } from './condition.ts'
import type { JournalFilter } from './journal-filter.ts'

/** Texts of which every typed word must begin some word, or be another form of it. */
const WORD_COLUMNS = {
  number: 'number', address: 'address', contractNumber: 'contract_number', inn: 'inn', authorNumber: 'author_number',
  forwardingBody: 'forwarding_body', postalId: 'postal_id', meterNumber: 'meter_number', summary: 'summary',
} as const
type WordField = keyof typeof WORD_COLUMNS
const WORD_FIELDS = Object.keys(WORD_COLUMNS) as readonly WordField[]

export type TextField = WordField | 'office' | 'applicant' | 'phone' | 'email' | 'account' | 'outgoingNumber'

/** The person, the organisation and who signs for it; a piece of SQL of our own, without parameters. */
const APPLICANT = sql.raw(`coalesce(cases.surname, '') || ' ' || coalesce(cases.name, '') || ' ' || coalesce(cases.patronymic, '') || ' ' || coalesce(cases.organisation, '') || ' ' || coalesce(cases.signatory, '')`)

/** A handful, each named by thousands of cards: from one name the index is asked for the next, and the words are looked for among them. */
function ofOffices(text: string): Condition {
  return sql<SqlBool>`cases.office in (with recursive offices (office) as (select min(handed.office) from cases as handed where handed.office is not null
    union all select (select min(handed.office) from cases as handed where handed.office > offices.office) from offices where offices.office is not null)
    select offices.office from offices where offices.office is not null and ${holdsWords(sql.ref('offices.office'), text)})`
}

export function textConditions(filter: JournalFilter): Condition[] {
  const { office, applicant, phone, email, account, outgoingNumber } = filter
  return [
    ...WORD_FIELDS.flatMap((field) => typed(filter[field], (text) => holdsWords(sql.ref(`cases.${WORD_COLUMNS[field]}`), text))),
    ...typed(office, ofOffices),
    ...typed(applicant, (text) => holdsWords(APPLICANT, text)),
    ...typed(phone, (text) => hasContact('phone', phoneKey(text) ?? text.replaceAll(/\D/gu, ''))),
    ...typed(email, (text) => hasContact('email', normalise(text))),
    ...typed(account, (text) => hasContact('account', accountKey(text) ?? '')),
    ...typed(outgoingNumber, (text) => beginsWith(text.toUpperCase())),
  ]
}

/**
 * Cards among which the texts asked for can be: the full-text table knows the words of a card, but not in which field they stand. Few
 * cards are named, many are matched while an index is scanned.
 */
export async function amongWords(read: ReadHandle, filter: JournalFilter): Promise<JournalFilter> {
  const asked = [...WORD_FIELDS, 'applicant' as const].flatMap((field) => wordsOf(filter[field]))
  if (asked.length === 0) return filter
  const match = `card : (${[...new Set(asked)].map(candidates).join(' AND ')})`
  const { rows } = await sql<{ id: number }>`select rowid as id from case_search where case_search match ${match} limit ${sql.lit(FEW + 1)}`.execute(read)
  return { ...filter, among: rows.length > FEW ? { words: { match, scope: EVERY_CASE } } : { ids: rows.map(({ id }) => id), words: null } }
}

/** So many cards are fetched one by one sooner than the register is scanned for them. */
const FEW = 1000

/** A word of the index is a stem, which begins its word: what begins with the typed word has a stem that is longer or a part of it. */
function candidates(word: string): string {
  const shorter = Array.from({ length: word.length - 1 }, (_, cut) => `"${word.slice(0, cut + 1)}"`)
  return `(${[`"${word}"*`, `"${stem(word)}"`, ...shorter].join(' OR ')})`
}

function holdsWords(column: RawBuilder<unknown>, text: string): Condition {
  const wanted = words(text)
  return wanted.length === 0 ? nothing() : sql<SqlBool>`holds_words(${column}, ${wanted.join(' ')})`
}

function hasContact(kind: 'phone' | 'email' | 'account', part: string): Condition {
  if (part === '') return nothing()
  return sql<SqlBool>`cases.id in (select case_id from case_contacts where kind = ${kind} and instr(value, ${part}) > 0)`
}

/** U+FFFF is later than any letter. */
function beginsWith(text: string): Condition {
  return sql<SqlBool>`(cases.outgoing_number >= ${text} and cases.outgoing_number < ${`${text}￿`})`
}

function typed(text: string | undefined, condition: (text: string) => Condition): Condition[] {
  const plain = text?.trim() ?? ''
  return plain === '' ? [] : [condition(plain)]
}

const wordsOf = (text: string | undefined): string[] => words(text ?? '')
