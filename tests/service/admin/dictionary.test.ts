import { expect, it } from 'vitest'
import { listDictionary } from '../../../service/admin/listDictionary.ts'
import { saveDictionaryEntry } from '../../../service/admin/saveDictionaryEntry.ts'
import { suggestForCard } from '../../../service/suggest/suggestForCard.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'

const NEW = { id: null, version: 0, list: 'abuse', phrase: 'Охламон', code: null, active: true } as const
const concernsIn = async (office: TestOffice, text: string) => (await suggestForCard(office.service, office.actor('clerk'), { deliveryId: null, text, fileIds: [] })).concerns.flatMap(({ words }) => words)

it('new words are found in their forms from the next letter on; switched off, they are not', async () => {
  const office = await openTestOffice()
  const admin = office.actor('administrator')
  const letter = 'Ваши охламоны опять всё перепутали.'
  expect(await concernsIn(office, letter)).toEqual([])
  const saved = await saveDictionaryEntry(office.service, admin, NEW)
  expect(saved).toMatchObject({ phrase: 'охламон', version: 1 })
  expect(await concernsIn(office, letter)).toEqual(['охламоны'])
  await saveDictionaryEntry(office.service, admin, { ...saved, active: false })
  expect(await concernsIn(office, letter)).toEqual([])
  expect((await listDictionary(office.service, admin)).entries.find(({ id }) => id === saved.id)).toMatchObject({ active: false, version: 2 })
  const audit = await office.service.store.read.selectFrom('audit').select(['action', 'before_json', 'after_json']).where('entity', '=', 'dictionary').orderBy('seq').execute()
  expect(audit.map(({ action }) => action)).toEqual(['dictionary.added', 'dictionary.changed'])
  expect(audit[1]).toMatchObject({ before_json: expect.stringContaining('охламон'), after_json: expect.stringContaining('"active":false') })
})

it('words of a topic speak for it', async () => {
  const office = await openTestOffice()
  await saveDictionaryEntry(office.service, office.actor('administrator'), { ...NEW, list: 'topic', phrase: 'зарядная станция', code: '08.01' })
  const { fields } = await suggestForCard(office.service, office.actor('clerk'), { deliveryId: null, text: 'Хочу поставить зарядную станцию во дворе.', fileIds: [] })
  expect(fields).toMatchObject([{ field: 'topics', value: '08.01', words: 'зарядную станцию', fills: false }])
})

it.each([
  ['nothing', { phrase: ' ' }, 'phrase'],
  ['a star in the middle', { phrase: 'сл*во' }, 'phrase'],
  ['two letters and a star', { phrase: 'об*' }, 'phrase'],
  ['a word that is there', { phrase: 'дармоед*' }, 'phrase'],
  ['a topic that is not', { list: 'topic', phrase: 'станция', code: '77' }, 'code'],
  ['a type without one', { list: 'type', phrase: 'станция', code: null }, 'code'],
] as const)('%s is refused with the field to correct', async (_, change, path) => {
  const office = await openTestOffice()
  expect(await refusal(saveDictionaryEntry(office.service, office.actor('administrator'), { ...NEW, ...change }))).toMatchObject({ code: 'INVALID_INPUT', details: { fields: [{ path }] } })
})

it('the dictionaries are kept by the administrator, and nobody overwrites another', async () => {
  const office = await openTestOffice()
  const admin = office.actor('administrator')
  expect(await refusal(listDictionary(office.service, office.actor('clerk')))).toMatchObject({ code: 'FORBIDDEN' })
  expect(await refusal(saveDictionaryEntry(office.service, office.actor('clerk'), NEW))).toMatchObject({ code: 'FORBIDDEN' })
  const saved = await saveDictionaryEntry(office.service, admin, NEW)
  await saveDictionaryEntry(office.service, admin, { ...saved, phrase: 'обормот' })
  expect(await refusal(saveDictionaryEntry(office.service, admin, { ...saved, active: false }))).toMatchObject({ code: 'CONFLICT' })
  expect(await refusal(saveDictionaryEntry(office.service, admin, { ...saved, id: 99_999 }))).toMatchObject({ code: 'NOT_FOUND' })
})
