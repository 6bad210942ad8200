import { beforeAll, describe, expect, test } from 'vitest'
import { matchExpression } from '../../db/search/match.ts'
import { indexCase } from '../../db/search/index-case.ts'
import { EVERY_CASE } from '../../db/search/scope.ts'
import { resolveQuery, searchCaseIds } from '../../db/search/search.ts'
import { stem, words } from '../../db/search/words.ts'
import type { Store } from '../../db/store.ts'
import { openStore } from '../../db/open.ts'
import { toJson } from '../../db/schema/json.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addCase, type SampleCase } from './support/cases.ts'
import { addUser } from './support/people.ts'
import { NOW } from './support/temporary-store.ts'

const LETTERS = {
  debt: { summary: 'Не согласен с задолженностью', surname: 'Семёнов', full_text: 'Прошу объяснить, откуда взялась задолженность за март. Дата поверки прибора — 1 мая.' },
  meter: { summary: 'Замена счётчика', surname: 'Берёзкина', phones: toJson(['8 (900) 123-45-67']), account_number: '1234-5678-90', email: 'A.Berezkina@Mail.example' },
  thanks: { summary: 'Благодарность', surname: null, organisation: 'ТСЖ «Ёлочка»', full_text: 'Спасибо сотрудникам. AND OR NOT* NEAR(' },
  account: { summary: 'Откройте новый счёт', surname: 'Иванова' },
} satisfies Record<string, Omit<SampleCase, 'registrar_id'>>
type Letter = keyof typeof LETTERS

let store: Store
const names = new Map<number, Letter>()
/** By the search box and by the register, which leaves idle beginnings out: both must find the same. */
const find = async (query: string): Promise<Letter[]> => {
  const ids = await searchCaseIds(store.read, query, { limit: 50, offset: 0 }, EVERY_CASE)
  expect((await resolveQuery(store.read, query, EVERY_CASE))?.ids ?? []).toEqual(ids)
  return ids.flatMap((id) => names.get(id) ?? [])
}

beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'appeals-'))
  store = await openStore({ dir, now: () => NOW })
  await store.write(async (tx) => {
    const registrar_id = await addUser(tx)
    for (const [name, card] of Object.entries(LETTERS)) names.set(await addCase(tx, { registrar_id, ...card }), name as Letter)
  })
  return async () => { await store.close(); rmSync(dir, { recursive: true }) }
})

describe('Russian words', () => {
  test.each([['задолженности', 'задолженность'], ['счётчиками', 'счетчик'], ['перерасчёту', 'перерасчет'], ['Берёзкиной', 'Березкина']])('%s and %s are one', (a, b) => {
    expect(words(a).map(stem)).toEqual(words(b).map(stem))
  })

  test.each<[string, Letter[]]>([
    ['задолженности', ['debt']],
    ['ЗАДОЛЖЕННОСТЬ', ['debt']],
    ['семенов', ['debt']],
    ['Семёнову', ['debt']],
    ['берёзкина счетчик', ['meter']],
    ['елочка', ['thanks']],
    ['новый задолженность', []],
  ])('%s', async (query, found) => expect(await find(query)).toEqual(found))
})

describe('the last word may be unfinished', () => {
  test.each<[string, Letter[]]>([
    ['задолж', ['debt']],
    ['задолженнос', ['debt']],
    ['благодар', ['thanks']],
    ['прошу объясн', ['debt']],
    // Only the last one.
    ['задолж март', []],
    ['берез', ['meter']],
    // «счёт» begins «счётчик»; the whole word «счётчик» does not bring «счёт».
    ['счет', ['account', 'meter']],
    ['счетчик', ['meter']],
    // A space after it says that the word is whole.
    ['задолж ', []],
  ])('%s', async (query, found) => expect(await find(query)).toEqual(found))
})

describe('numbers, phones, accounts', () => {
  test.each<[string, Letter[]]>([
    ['И-0001/26', ['debt']],
    ['и-0001/26', ['debt']],
    ['1234567890', ['meter']],
    ['1234-5678-90', ['meter']],
    ['12345', ['meter']],
    ['+7 900 123-45-67', ['meter']],
    ['89001234567', ['meter']],
    ['a.berezkina@mail.example', ['meter']],
  ])('%s', async (query, found) => expect(await find(query)).toEqual(found))
})

describe('whatever is typed is only words', () => {
  test.each(['"', '""', '*', 'AND', 'NEAR(', '(', ')', '-', 'card:', "' or 1=1 --", '^спасибо', 'спасибо*', '"спасибо', '«', '\u0000', '   ', '{a b}: c', 'NOT', '+', '\\'])('%s', async (query) => {
    await expect(find(query)).resolves.toBeInstanceOf(Array)
  })
  test('nothing typed finds nothing', () => {
    expect(matchExpression(' —*"«» ')).toBeNull()
  })
  test('quotes ask for a phrase', async () => {
    expect(await find('«дата поверки»')).toEqual(['debt'])
    expect(await find('"поверки дата"')).toEqual([])
    expect(await find('поверки дата')).toEqual(['debt'])
  })
})

test('a beginning longer than its stem is left out of the pages while no word goes on from it', async () => {
  const asked = async () => (await resolveQuery(store.read, 'дата прибора', EVERY_CASE))?.words?.match
  expect(await asked()).toBe('("дат" AND ("прибор" OR "прибо"))')
  const id = await store.write(async (tx) => addCase(tx, { registrar_id: await addUser(tx), summary: 'Дата: приборамагнит' }))
  expect(await asked()).toContain('"прибора" *')
  expect((await resolveQuery(store.read, 'дата прибора', EVERY_CASE))?.ids).toEqual([id, ...[...names].filter(([, name]) => name === 'debt').map(([debt]) => debt)])
})

test('newest first, in pages', async () => {
  const all = await searchCaseIds(store.read, '26', { limit: 50, offset: 0 }, EVERY_CASE)
  expect(all).toEqual(all.toSorted((a, b) => b - a))
  expect(await searchCaseIds(store.read, '26', { limit: 2, offset: 1 }, EVERY_CASE)).toEqual(all.slice(1, 3))
})

test('a corrected card is found by its new words only, with its signed replies, contacts and sort key', async () => {
  const id = await store.write(async (tx) => {
    const registrar_id = await addUser(tx)
    const caseId = await addCase(tx, { registrar_id, surname: 'Старов', summary: 'опечатка', phones: toJson(['22-33-44']) })
    await tx.updateTable('cases').set({ surname: 'Щукин', summary: 'исправлено', phones: toJson(['55-66-77', '556677']) }).where('id', '=', caseId).execute()
    const reply = { case_id: caseId, kind: 'reply', author_id: registrar_id, executor_id: registrar_id, created_at: NOW.toISOString(), updated_at: NOW.toISOString() }
    await tx.insertInto('replies').values([{ ...reply, state: 'signed', body: 'Аннигиляция произведена' }, { ...reply, state: 'draft', body: 'Черновик телепортации' }]).execute()
    await tx.insertInto('files').values({ sha256: 'a'.repeat(64), bytes: 1, media_type: 'image/jpeg', stored_at: NOW.toISOString() }).execute()
    await tx.insertInto('case_files').values({ case_id: caseId, delivery_id: null, sha256: 'a'.repeat(64), name: 'скан.jpg', original_name: 'скан.jpg', media_type: 'image/jpeg', kind: 'scan', note: null, added_at: NOW.toISOString(), added_by: registrar_id }).execute()
    await tx.insertInto('file_texts').values({ sha256: 'a'.repeat(64), state: 'done', source: 'ocr', pages: 1, confidence: 90, text: 'распознанный крокодил', reason: null, queued_at: NOW.toISOString(), finished_at: NOW.toISOString() }).execute()
    await indexCase(tx, caseId)
    return caseId
  })
  const window = { limit: 10, offset: 0 }
  expect(await searchCaseIds(store.read, 'щукин исправлено', window, EVERY_CASE)).toEqual([id])
  expect(await searchCaseIds(store.read, 'аннигиляции', window, EVERY_CASE)).toEqual([id])
  expect(await searchCaseIds(store.read, 'крокодилы', window, EVERY_CASE)).toEqual([id])
  for (const gone of ['старов', 'опечатки', 'телепортация']) expect(await searchCaseIds(store.read, gone, window, EVERY_CASE)).toEqual([])
  expect(await store.read.selectFrom('case_contacts').selectAll().where('case_id', '=', id).execute()).toEqual([{ case_id: id, kind: 'phone', value: '556677' }])
  expect(await store.read.selectFrom('cases').select('applicant_sort').where('id', '=', id).executeTakeFirst()).toEqual({ applicant_sort: 'щукин иван иванович' })
})
