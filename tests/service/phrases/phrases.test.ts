import { describe, expect, it, test } from 'vitest'
import { TOPICS } from '../../../domain/topic-data.ts'
import { brokenPlaceholders } from '../../../domain/placeholders.ts'
import { basesOf, isKnownForm, wordsToCheck } from '../../../domain/spelling.ts'
import { listPhrases } from '../../../service/phrases/listPhrases.ts'
import { savePhrase } from '../../../service/phrases/savePhrase.ts'
import { shipPhrases } from '../../../service/phrases/shipPhrases.ts'
import { spellerOf } from '../../../service/spelling/speller.ts'
import { TRADE_WORDS } from '../../../templates/spelling/trade-words.ts'
import { PHRASE_TEXTS } from '../../../templates/phrases/index.ts'
import { openTestOffice, refusal, SPELLING } from '../support.ts'

const OWN = { id: null, version: 0, scope: 'own', section: 'Моё', topic: null, body: 'Благодарим за терпение, {{дата сообщения}}.', enabled: true } as const

describe('phrases', () => {
  it('are brought once; what the administrator has worded anew or switched off stays so', async () => {
    const office = await openTestOffice()
    const administrator = office.actor('administrator')
    const { phrases } = await listPhrases(office.service, administrator)
    expect(phrases.map(({ body }) => body)).toEqual(PHRASE_TEXTS.map(({ body }) => body))
    const [first, second] = phrases
    if (first === undefined || second === undefined) throw new Error('no phrases')
    expect(await savePhrase(office.service, administrator, { ...first, body: 'Ваше обращение рассмотрено.' })).toMatchObject({ version: 2, body: 'Ваше обращение рассмотрено.' })
    await savePhrase(office.service, administrator, { ...second, enabled: false })
    await shipPhrases(office.service.store, office.service.clock.instant())
    const seen = (await listPhrases(office.service, office.actor('specialist'))).phrases
    expect(seen).toHaveLength(PHRASE_TEXTS.length - 1)
    expect(seen[0]).toMatchObject({ body: 'Ваше обращение рассмотрено.', mayChange: false })
    expect((await refusal(savePhrase(office.service, administrator, { ...first, body: 'Другое.' }))).code).toBe('CONFLICT')
    expect(await office.service.store.read.selectFrom('audit').select('action').where('entity', '=', 'phrase').execute()).toHaveLength(2)
  })

  it('of one person are seen and changed by that person alone', async () => {
    const office = await openTestOffice()
    const [specialist, colleague] = [office.actor('specialist'), office.actor('colleague')]
    const own = await savePhrase(office.service, specialist, OWN)
    expect(own).toMatchObject({ scope: 'own', mayChange: true })
    for (const person of ['colleague', 'administrator'] as const) expect((await listPhrases(office.service, office.actor(person))).phrases.some(({ id }) => id === own.id)).toBe(false)
    expect((await refusal(savePhrase(office.service, colleague, { ...own, body: 'Чужое.' }))).code).toBe('NOT_FOUND')
    expect(await savePhrase(office.service, specialist, { ...own, enabled: false })).toMatchObject({ enabled: false, version: 2 })
    expect((await listPhrases(office.service, specialist)).phrases.some(({ id }) => id === own.id)).toBe(true)
  })

  it('of the office are the administrator’s to word; a broken gap is refused', async () => {
    const office = await openTestOffice()
    for (const person of ['deputy', 'auditor'] as const) expect((await refusal(listPhrases(office.service, office.actor(person)))).code).toBe('FORBIDDEN')
    expect((await refusal(savePhrase(office.service, office.actor('specialist'), { ...OWN, scope: 'office' }))).code).toBe('FORBIDDEN')
    expect((await refusal(savePhrase(office.service, office.actor('administrator'), OWN))).code).toBe('FORBIDDEN')
    expect((await refusal(savePhrase(office.service, office.actor('specialist'), { ...OWN, body: 'Сумма {{сумма} руб.' }))).message).toContain('{{сумма}')
  })
})

test('phrases that the program brings are whole: known topics, well written gaps, no misspelt word', async () => {
  const topics = new Set(TOPICS.map(({ code }) => code))
  expect(PHRASE_TEXTS.length).toBeGreaterThanOrEqual(40)
  expect(new Set(PHRASE_TEXTS.map(({ code }) => code)).size).toBe(PHRASE_TEXTS.length)
  expect(PHRASE_TEXTS.filter(({ topic, body }) => (topic !== null && !topics.has(topic)) || brokenPlaceholders(body) !== null)).toEqual([])
  const taught = basesOf(TRADE_WORDS)
  const unknown = await spellerOf(SPELLING).check([...new Set(PHRASE_TEXTS.flatMap(({ body }) => wordsToCheck(body).map(({ word }) => word)))])
  expect(unknown.filter((word) => !isKnownForm(word, taught))).toEqual([])
})
