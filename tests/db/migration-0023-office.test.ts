import { expect, test } from 'vitest'
import { journalPage } from '../../db/queries/journal.ts'
import { upgradedStore } from './support/upgraded-store.ts'

test('0023: letters of the version before are found by the office that took them, whatever the order of its words', async () => {
  const store = await upgradedStore('0023', (db) => {
    db.exec(`insert into users (id, login, login_key, surname, name, position, password_hash, created_at) values (1, 'a', 'a', 'Громова', 'Анна', '', 'x', '')`)
    const card = db.prepare(`insert into cases (number, seq, year, number_sort, applicant_sort, status, registered_on, registered_at, registrar_id, received_on, channel, form, type, applicant_kind, summary, updated_at, office)
      values (?, ?, 2026, ?, '', 'registered', ?, '', 1, '2026-10-01', 'handed_in', 'written', 'complaint', 'individual', '', '', ?)`)
    for (const [at, office] of ['Офис № 1, Пятигорск', null, 'Офис № 2, Георгиевск', 'Офис № 1, Пятигорск'].entries()) card.run(`А-${at}`, at + 1, `${at}`, `2026-10-0${at + 1}`, office)
  })
  const found = async (office: string) => {
    const { rows, total } = await journalPage(store.read, { filter: { office }, sort: { field: 'registeredOn', desc: true }, limit: 10, offset: 0 })
    return { total, numbers: rows.map(({ number }) => number) }
  }
  expect(await found('пятигорск 1')).toEqual({ total: 2, numbers: ['А-3', 'А-0'] })
  expect(await found('офис')).toEqual({ total: 3, numbers: ['А-3', 'А-2', 'А-0'] })
  expect(await found('Минводы')).toEqual({ total: 0, numbers: [] })
})
