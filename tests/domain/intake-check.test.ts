import { describe, expect, test } from 'vitest'
import { CHANNELS } from '../../domain/appeal.ts'
import { type IntakeCard, type IntakeFacts, checkIntake, intakeWarnings, isOral } from '../../domain/intake-check.ts'
import { rule } from './fixtures.ts'

const TODAY = '2026-11-23'
const card: IntakeCard = {
  channel: 'post', type: 'complaint', receivedOn: '2026-11-20', applicantKind: 'individual', surname: 'Лампочкин', organisation: '', summary: 'Перерасчёт за октябрь',
  email: '', phones: [], collectiveCount: null, contactPerson: '', authorDate: null, forwardingDate: null, forwardingDue: null,
}
const paths = (changes: Partial<IntakeCard>, registeredOn?: string) => checkIntake({ ...card, ...changes }, TODAY, registeredOn).map((problem) => problem.path)

test('a filled card can be registered', () => {
  expect(checkIntake(card, TODAY)).toEqual([])
})

describe('what stops registration', () => {
  test.each<[string, Partial<IntakeCard>, string, RegExp]>([
    ['no channel', { channel: null }, 'channel', /Выберите, как поступило/],
    ['no type', { type: null }, 'type', /вид обращения/],
    ['no applicant kind', { applicantKind: null }, 'applicantKind', /кто обращается/],
    ['no receipt date', { receivedOn: '' }, 'receivedOn', /ДД\.ММ\.ГГГГ/],
    ['received tomorrow', { receivedOn: '2026-11-24' }, 'receivedOn', /24\.11\.2026 ещё не наступила/],
    ['no summary', { summary: ' ' }, 'summary', /краткое содержание/],
    ['no surname', { surname: '' }, 'surname', /или выберите «Анонимно»/],
    ['no organisation', { applicantKind: 'legal_entity' }, 'organisation', /название организации/],
    ['no housing association', { applicantKind: 'housing' }, 'organisation', /название организации/],
    ['anonymous with a surname', { applicantKind: 'anonymous' }, 'applicantKind', /заявитель назван/],
    ['collective of one', { applicantKind: 'collective', collectiveCount: 1 }, 'collectiveCount', /не меньше двух/],
    ['collective uncounted', { applicantKind: 'collective' }, 'collectiveCount', /не меньше двух/],
    ['collective with nobody to answer', { applicantKind: 'collective', collectiveCount: 12, surname: '' }, 'contactPerson', /кому из подписавших/],
    ['letter dated tomorrow', { authorDate: '2026-11-24' }, 'authorDate', /ещё не наступила/],
    ['letter dated nonsense', { authorDate: '2026-02-30' }, 'authorDate', /записана с ошибкой/],
    ['forwarded tomorrow', { forwardingDate: '2026-11-24' }, 'forwardingDate', /ещё не наступила/],
    ['due before registration', { forwardingDue: '2026-11-22' }, 'forwardingDue', /22\.11\.2026 раньше регистрации 23\.11\.2026/],
    ['due nonsense', { forwardingDue: '2026-11-31' }, 'forwardingDue', /с ошибкой/],
    ['a phone of two digits', { phones: ['8 928 000-00-19', '12'] }, 'phones', /«12» записан с ошибкой/],
    ['broken e-mail', { email: 'lampochkin@' }, 'email', /имя@домен\.ру/],
  ])('%s', (_name, changes, path, message) => {
    const problems = checkIntake({ ...card, ...changes }, TODAY)
    expect(problems.map((problem) => problem.path)).toEqual([path])
    expect(problems[0]?.message).toMatch(message)
  })

  test('received after the registration that is being corrected', () => {
    expect(paths({ receivedOn: '2026-11-12' }, '2026-11-10')).toEqual(['receivedOn'])
    expect(paths({ receivedOn: '2026-11-10' }, '2026-11-10')).toEqual([])
  })

  test('every empty mandatory field is named at once, in the order of the form', () => {
    expect(paths({ channel: null, type: null, receivedOn: '', surname: '', summary: '' })).toEqual(['channel', 'type', 'receivedOn', 'surname', 'summary'])
  })
})

test.each<[string, Partial<IntakeCard>]>([
  ['anonymous', { applicantKind: 'anonymous', surname: '' }],
  ['a company', { applicantKind: 'legal_entity', surname: '', organisation: 'ООО «Ромашка»' }],
  ['collective with a contact person', { applicantKind: 'collective', surname: '', contactPerson: 'Орлова А.', collectiveCount: 2 }],
  ['received and dated today', { receivedOn: TODAY, authorDate: TODAY }],
  ['due today', { forwardingDue: TODAY }],
])('%s is fine', (_name, changes) => {
  expect(paths(changes)).toEqual([])
})

const facts: IntakeFacts = { receivedOn: '2026-11-20', authorDate: null, applicantKind: 'individual', replyChannel: 'post', replyTo: 'г. Пятигорск, ул. Образцовая, д. 7', legalDue: '2026-12-23' }
const warned = (changes: Partial<IntakeFacts>, code: string | null = 'РЕГ-3') => intakeWarnings({ ...facts, ...changes }, TODAY, code === null ? null : rule(code))

describe('what is said, not refused', () => {
  // 59-ФЗ ст. 8 ч. 2: «Письменное обращение подлежит обязательной регистрации в течение трех дней с момента поступления …»
  test('a late registration', () => {
    expect(warned({})).toEqual([])
    expect(warned({ receivedOn: '2026-11-19' })).toEqual(['Обращение следовало зарегистрировать до 22.11.2026 (59-ФЗ, ст. 8 ч. 2).'])
    expect(warned({ receivedOn: '2026-11-19' }, null)).toEqual([])
  })

  test('a letter dated after its receipt', () => {
    expect(warned({ authorDate: '2026-11-21' })).toEqual(['Письмо датировано позже, чем поступило. Проверьте обе даты.'])
  })

  test('a due date that has passed: a claim is counted from the date of its author', () => {
    expect(warned({ legalDue: '2026-11-22' })).toEqual([expect.stringContaining('Срок ответа 22.11.2026 уже прошёл')])
    expect(warned({ legalDue: TODAY })).toEqual([])
    expect(warned({ legalDue: null })).toEqual([])
  })

  test('an answer with nowhere to go', () => {
    expect(warned({ replyTo: ' ' })).toEqual([expect.stringContaining('отправить его будет некуда')])
    expect(warned({ replyTo: '', replyChannel: 'pick_up' })).toEqual([])
    expect(warned({ replyTo: '', applicantKind: 'anonymous' })).toEqual([])
  })
})

test('oral channels', () => {
  expect(CHANNELS.filter(isOral)).toEqual(['phone', 'reception'])
})
