import { expect, test } from 'vitest'
import { upgradedStore } from './support/upgraded-store.ts'

test('0010: keys and authorities of the version before keep what they said; letters seen begin empty', async () => {
  const store = await upgradedStore('0010', (db) => {
    db.prepare(`insert into users (id, login, login_key, surname, name, position, password_hash, created_at) values (1, 'g', 'g', 'Громова', 'Анна', 'Заместитель', '-', '2026-01-01')`).run()
    db.prepare(`insert into signing_keys (user_id, label, kind, sealed_key, certificate_pem, serial, owner, issuer, valid_from, valid_to, added_at) values (1, 'Ключ', 'p12', x'01', '-', '01', 'Громова', 'УЦ', '2026-01-01', '2027-01-01', '2026-01-01')`).run()
    db.prepare(`insert into signing_authorities (user_id, basis, valid_from) values (1, 'Приказ от 12.01.2026 № 3', '2026-01-12')`).run()
  })
  expect(await store.read.selectFrom('signing_keys').select(['label', 'kind', 'command_json', 'active']).execute()).toEqual([{ label: 'Ключ', kind: 'p12', command_json: null, active: true }])
  expect(await store.read.selectFrom('signing_authorities').select(['basis', 'ground', 'ground_number', 'ground_date', 'revoked_on']).execute()).toEqual([{ basis: 'Приказ от 12.01.2026 № 3', ground: 'other', ground_number: null, ground_date: null, revoked_on: null }])
  expect(await store.read.selectFrom('letters_seen').selectAll().execute()).toEqual([])
})
