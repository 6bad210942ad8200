import { describe, expect, test } from 'vitest'
import { GROUNDS, RESULTS } from '../../domain/appeal.ts'
import { DEADLINE_RULES } from '../../domain/deadline-rule-data.ts'
import { type GroundCard, GROUND_RULES, assertGround, assertMayPropose, checkGround, noticeLabel } from '../../domain/ground.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import { failureOf } from './fixtures.ts'

const empty: GroundCard = { contacts: { address: '', phones: [], email: '', accountNumber: '' }, surname: '', organisation: '', fragment: '', redirectTo: '', answeredLinks: 0 }
const reachable: GroundCard = { ...empty, surname: 'Лампочкин', contacts: { ...empty.contacts, address: 'г. Пятигорск, ул. Мира, д. 1' } }

describe('the table of grounds', () => {
  test.each([
    ['abuse', 'п. 7.2.6 Стандарта', ['clerk', 'specialist'], 'deputy_director', 'closed_no_action', 'no_action'],
    ['threat', 'п. 7.2.6 Стандарта', ['clerk', 'specialist'], 'deputy_director', 'closed_no_action', 'no_action'],
    ['illegible', 'п. 7.2.6 Стандарта', ['clerk'], 'deputy_director', 'closed_no_action', 'no_action'],
    ['no_contacts', 'п. 7.2.7 Стандарта', ['clerk'], 'deputy_director', 'closed_no_reply', 'no_reply'],
    ['repeated_answered', '59-ФЗ, ст. 11 ч. 5', ['specialist'], 'deputy_director', 'closed_no_reply', 'correspondence_ended'],
    ['not_competent', '59-ФЗ, ст. 8 ч. 3', ['specialist'], 'deputy_director', 'redirected', 'redirected'],
  ] as const)('%s', (ground, basis, proposers, decider, status, result) => {
    const rule = GROUND_RULES[ground]
    expect(rule).toMatchObject({ ground, basis, proposers, decider, result })
    expect(nextStatus('proposal_pending', rule.closingAction)).toBe(status)
  })

  test('a withdrawal is recorded by the clerk and nobody decides it', () => {
    const rule = GROUND_RULES.withdrawn
    expect([rule.proposers, rule.decider, nextStatus('in_work', rule.closingAction)]).toEqual([['clerk'], null, 'closed_no_action'])
  })

  test('every ground has its row, a known result and a rule of the clock that exists', () => {
    for (const ground of GROUNDS) {
      const rule = GROUND_RULES[ground]
      expect(RESULTS).toContain(rule.result)
      if (rule.notice !== null) expect(DEADLINE_RULES.map((row) => row.code)).toContain(rule.notice.ruleCode)
    }
    expect(GROUNDS.filter((ground) => GROUND_RULES[ground].notice === null)).toEqual(['no_contacts'])
    expect(GROUNDS.filter((ground) => GROUND_RULES[ground].coverLetter !== null)).toEqual(['not_competent'])
  })
})

// 7.2.7. «Письменное обращение клиента не рассматривается …, если в письменном обращении не указаны контактные данные гражданина.»
describe('no contact details', () => {
  test('allowed when the card really holds none', () => {
    expect(checkGround('no_contacts', { ...empty, surname: 'Лампочкин' })).toMatchObject({ allowed: true, refusals: [], notice: null })
  })

  test.each([
    ['address', { address: 'ул. Мира, 1' }, 'почтовый адрес'],
    ['phone', { phones: ['33-27-70'] }, 'телефон'],
    ['e-mail', { email: 'a@b.ru' }, 'адрес электронной почты'],
    ['the From of the message', { senderEmail: 'a@b.ru' }, 'адрес отправителя письма'],
    ['account', { accountNumber: '100200' }, 'лицевой счёт'],
  ])('refused because of the %s, which is named', (_name, contacts, named) => {
    const check = checkGround('no_contacts', { ...empty, contacts: { ...empty.contacts, ...contacts } })
    expect(check.allowed).toBe(false)
    expect(check.refusals).toEqual([`В карточке есть контактные данные: ${named}. Основание п. 7.2.7 Стандарта не подходит: обращение рассматривают и отвечают на него.`])
  })

  test('danger is passed on whatever the contact data', () => {
    expect(checkGround('no_contacts', empty).warnings.join(' ')).toMatch(/аварии, опасности для жизни/)
  })
})

// 7.2.6. «… если письменное обращение содержит нецензурные, либо оскорбительные выражения, угрозы жизни, здоровью и имуществу сотрудника …»
describe('abuse and threat', () => {
  test.each(['abuse', 'threat'] as const)('%s needs the words quoted', (ground) => {
    expect(checkGround(ground, { ...reachable, fragment: '  ' }).refusals[0]).toMatch(/Приведите слова из обращения/)
    expect(checkGround(ground, { ...reachable, fragment: '«…»' }).allowed).toBe(true)
  })
  test('a threat is urgent, abuse is not', () => {
    expect([checkGround('threat', reachable).urgent, checkGround('abuse', reachable).urgent]).toEqual([true, false])
  })
  test('rudeness alone is no ground: the person is reminded', () => {
    expect(checkGround('abuse', reachable).warnings[0]).toMatch(/п\. 6\.4\.5 Стандарта/)
  })
  test('a letter about abuse is owed only where it can be sent', () => {
    expect(checkGround('abuse', { ...reachable, fragment: 'x' }).notice?.letter).toBe('abuse_notice')
    expect(checkGround('abuse', { ...empty, fragment: 'x' }).notice).toBeNull()
  })
})

// 59-ФЗ ст. 11 ч. 4: «… сообщается гражданину, направившему обращение, если его фамилия и почтовый адрес поддаются прочтению.»
describe('illegible', () => {
  test.each([
    ['name and address', reachable, 'НЕЧИТ-7'],
    ['organisation and address', { ...reachable, surname: '', organisation: 'ООО «Ромашка»' }, 'НЕЧИТ-7'],
    ['address only', { ...reachable, surname: '' }, null],
    ['name only', { ...empty, surname: 'Лампочкин' }, null],
    ['name and e-mail, no postal address', { ...empty, surname: 'Лампочкин', contacts: { ...empty.contacts, email: 'a@b.ru' } }, null],
  ])('%s', (_name, card, code) => {
    const check = checkGround('illegible', card)
    expect([check.allowed, check.notice?.ruleCode ?? null]).toEqual([true, code])
  })
})

// 59-ФЗ ст. 11 ч. 5: «… неоднократно давались письменные ответы по существу …»
test.each([[0, false], [1, false], [2, true], [5, true]])('repeated with %i answered appeals: %s', (answeredLinks, allowed) => {
  const check = checkGround('repeated_answered', { ...reachable, answeredLinks })
  expect(check.allowed).toBe(allowed)
  if (!allowed) expect(check.refusals[0]).toMatch(new RegExp(`связано ${answeredLinks} обращени`))
})

test('not our competence needs the body, and a notice within seven days', () => {
  expect(checkGround('not_competent', reachable).refusals[0]).toMatch(/Укажите орган/)
  const check = checkGround('not_competent', { ...reachable, redirectTo: 'Управление жилищного надзора' })
  expect([check.allowed, check.notice?.ruleCode]).toEqual([true, 'ПЕРЕНАПР-7'])
  expect(check.notice && noticeLabel(check.notice)).toBe('Уведомление о перенаправлении')
})

test('a notice that is always owed and cannot be delivered is warned about', () => {
  expect(checkGround('not_competent', { ...empty, redirectTo: 'x' }).warnings.join(' ')).toMatch(/уведомить заявителя будет некуда/)
  expect(checkGround('not_competent', { ...reachable, redirectTo: 'x' }).warnings.join(' ')).not.toMatch(/некуда/)
})

test('refusals come as a failure, and proposers are who the table says', () => {
  expect(failureOf(() => assertGround('abuse', reachable)).code).toBe('INVALID_INPUT')
  expect(assertGround('abuse', { ...reachable, fragment: 'x' }).allowed).toBe(true)
  expect(failureOf(() => assertMayPropose('no_contacts', ['specialist'])).code).toBe('FORBIDDEN')
  expect(() => assertMayPropose('no_contacts', ['specialist', 'clerk'])).not.toThrow()
})
