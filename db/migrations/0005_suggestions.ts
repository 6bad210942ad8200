import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { DICTIONARY_ENTRIES } from '../../domain/dictionary-data.ts'
import { surnameRow } from '../keys.ts'
import type { Schema } from '../schema/index.ts'

const STATEMENTS: readonly string[] = [
  `create table dictionary_entries (
    id integer primary key, list text not null, phrase text not null, code text, active boolean not null default true, version integer not null default 1)`,
  `create unique index dictionary_entries_phrase on dictionary_entries (list, phrase, coalesce(code, ''))`,

  // Every surname once, however many cards carry it: a misspelt one is looked for here and not among the cards.
  `create table surnames (surname text primary key, base text not null, tail text not null) without rowid`,
  `create index surnames_base on surnames (base)`,
  `create index surnames_tail on surnames (tail, base)`,

  // Looked at and found to be of different people or matters: not offered again.
  `create table case_distinctions (
    case_id integer not null references cases (id), other_case_id integer not null references cases (id),
    decided_by integer not null references users (id), decided_at text not null, primary key (case_id, other_case_id)) without rowid`,
  `create index case_distinctions_other on case_distinctions (other_case_id)`,

  `create table case_concerns (
    case_id integer not null references cases (id), kind text not null, fragment text not null, found_at text not null,
    denied_by integer references users (id), denied_at text, primary key (case_id, kind)) without rowid`,
  `create index case_concerns_open on case_concerns (kind, case_id) where denied_at is null`,
]

export const suggestions: Migration = {
  async up(db: Kysely<Schema>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
    const entries = DICTIONARY_ENTRIES.map(({ list, phrase, code }) => ({ list, phrase, code }))
    for (let at = 0; at < entries.length; at += 200) await db.insertInto('dictionary_entries').values(entries.slice(at, at + 200)).execute()
    const known = await db.selectFrom('cases').select('surname').distinct().where('surname', 'is not', null).execute()
    for (const { surname } of known) {
      const row = surnameRow(surname)
      if (row !== null) await db.insertInto('surnames').values(row).onConflict((conflict) => conflict.doNothing()).execute()
    }
  },
}
