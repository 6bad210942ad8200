import { describe, expect, it } from 'vitest'
import { checkSpelling } from '../../../service/spelling/checkSpelling.ts'
import { learnWord } from '../../../service/spelling/learnWord.ts'
import { listWords } from '../../../service/spelling/listWords.ts'
import { setWord } from '../../../service/spelling/setWord.ts'
import { shipWords } from '../../../service/spelling/shipWords.ts'
import { readyDraft } from '../replies/desk.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'

const trace = (office: TestOffice) => office.service.store.read.selectFrom('audit').select('action').where('entity', '=', 'spelling_word').orderBy('seq').execute()

describe('words the check is taught', () => {
  it('knows the words of the trade from the start, and does not bring back one that was switched off', async () => {
    const office = await openTestOffice()
    const administrator = office.actor('administrator')
    const { id } = await readyDraft(office)
    const check = () => checkSpelling(office.service, office.actor('specialist'), { replyId: id, words: ['общедомового', 'энергосбыта'] })
    expect(await check()).toEqual({ misspelt: [] })
    const word = (await listWords(office.service, administrator)).find((found) => found.word === 'энергосбыт')
    if (word === undefined) throw new Error('the word was not brought')
    expect(word).toMatchObject({ scope: 'office', addedBy: null, mayChange: true })
    await setWord(office.service, administrator, { id: word.id, version: word.version, active: false })
    await shipWords(office.service.store, office.service.clock.instant())
    expect(await check()).toEqual({ misspelt: ['энергосбыта'] })
    expect((await refusal(setWord(office.service, administrator, { id: word.id, version: word.version, active: true }))).code).toBe('CONFLICT')
  })

  it('learns one’s own word for oneself alone, in all its forms', async () => {
    const office = await openTestOffice()
    const [specialist, colleague] = [office.actor('specialist'), office.actor('colleague')]
    const { id } = await readyDraft(office)
    const check = () => checkSpelling(office.service, specialist, { replyId: id, words: ['Фырбыркину'] })
    expect(await check()).toEqual({ misspelt: ['Фырбыркину'] })
    const learnt = await learnWord(office.service, specialist, { word: 'Фырбыркин', scope: 'own' })
    expect(learnt).toMatchObject({ scope: 'own', active: true, mayChange: true })
    expect(await check()).toEqual({ misspelt: [] })
    expect(await learnWord(office.service, specialist, { word: 'фырбыркин', scope: 'own' })).toEqual(learnt)
    expect((await listWords(office.service, colleague)).filter(({ scope }) => scope === 'own')).toEqual([])
    expect((await refusal(setWord(office.service, colleague, { id: learnt.id, version: learnt.version, active: false }))).code).toBe('NOT_FOUND')
    await setWord(office.service, specialist, { id: learnt.id, version: learnt.version, active: false })
    expect(await check()).toEqual({ misspelt: ['Фырбыркину'] })
    expect(await learnWord(office.service, specialist, { word: 'Фырбыркин', scope: 'own' })).toMatchObject({ id: learnt.id, active: true, version: 3 })
    expect(await trace(office)).toEqual([{ action: 'spelling.learnt' }, { action: 'spelling.changed' }, { action: 'spelling.changed' }])
  })

  it('lets any executor teach the office a word; he or the administrator takes it back', async () => {
    const office = await openTestOffice()
    const [specialist, colleague, administrator] = [office.actor('specialist'), office.actor('colleague'), office.actor('administrator')]
    const word = await learnWord(office.service, specialist, { word: 'Фырбыркин', scope: 'office' })
    expect((await listWords(office.service, colleague)).find(({ id }) => id === word.id)).toMatchObject({ addedBy: 'Счётчикова А.П.', mayChange: false })
    expect((await refusal(setWord(office.service, colleague, { id: word.id, version: 1, active: false }))).code).toBe('FORBIDDEN')
    await setWord(office.service, specialist, { id: word.id, version: 1, active: false })
    expect(await setWord(office.service, administrator, { id: word.id, version: 2, active: true })).toMatchObject({ active: true, version: 3 })
  })

  it('is closed to those who write no letters, and takes only words', async () => {
    const office = await openTestOffice()
    for (const person of ['deputy', 'auditor'] as const) {
      expect((await refusal(listWords(office.service, office.actor(person)))).code).toBe('FORBIDDEN')
      expect((await refusal(learnWord(office.service, office.actor(person), { word: 'слово', scope: 'own' }))).code).toBe('FORBIDDEN')
    }
    expect((await refusal(learnWord(office.service, office.actor('administrator'), { word: 'слово', scope: 'own' }))).code).toBe('FORBIDDEN')
    for (const word of ['два слова', 'meter', '12', 'а']) expect((await refusal(learnWord(office.service, office.actor('specialist'), { word, scope: 'own' }))).code).toBe('INVALID_INPUT')
  })
})
