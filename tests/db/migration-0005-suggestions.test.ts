import { expect, test } from 'vitest'
import { nearSurnames } from '../../db/queries/earlier/names.ts'
import { DICTIONARY_ENTRIES } from '../../domain/dictionary-data.ts'
import { upgradedStore } from './support/upgraded-store.ts'

test('0005: applicants of the version before are found under other forms of their surname, and the dictionaries have their first words', async () => {
  const store = await upgradedStore('0005', (db) => {
    db.exec(`insert into users (id, login, login_key, surname, name, position, password_hash, created_at) values (1, 'u', 'u', 'Ковалёва', 'Анна', '', '', '')`)
    const card = db.prepare(`insert into cases (number, seq, year, number_sort, applicant_sort, status, registered_on, registered_at, registrar_id, received_on,
      channel, form, type, applicant_kind, surname, updated_at, summary) values (?, ?, 2026, ?, '', 'registered', '2026-11-23', '', 1, '2026-11-23', 'post', 'written', 'application', 'individual', ?, '', '')`)
    for (const [index, surname] of ['Счётчикова', 'Счётчикова', 'Лампочкин', null].entries()) card.run(`И-${index}`, index, String(index), surname)
  })
  expect(await store.read.selectFrom('surnames').selectAll().orderBy('surname').execute()).toEqual([
    { surname: 'лампочкин', base: 'лампочкин', tail: 'никч' },
    { surname: 'счетчикова', base: 'счетчиков', tail: 'воки' },
  ])
  expect((await nearSurnames(store.read, 'счетчиков')).map(({ surname }) => surname)).toEqual(['счетчикова'])
  const { count } = await store.read.selectFrom('dictionary_entries').select((eb) => eb.fn.countAll<number>().as('count')).where('active', '=', true).executeTakeFirstOrThrow()
  expect(count).toBe(DICTIONARY_ENTRIES.length)
})
