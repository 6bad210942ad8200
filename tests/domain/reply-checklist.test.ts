import { describe, expect, test } from 'vitest'
import { CHECKLIST_CODES, type ReplyToCheck, assertReplyReady, checkReply, missingItems } from '../../domain/reply-checklist.ts'
import { failureOf } from './fixtures.ts'

const ready: ReplyToCheck = {
  body: 'По вашему обращению проведена проверка. Плата за октябрь пересчитана по показаниям прибора учёта и уменьшена на 412 рублей.',
  templateText: 'По вашему обращению проведена проверка. {{результат}}',
  executor: { fullName: 'Счётчикова Анна Павловна', phone: '33-27-70' },
  signer: { fullName: 'Рубильников Олег Львович', position: 'Заместитель генерального директора' },
  authority: { userId: 4, basis: 'приказ № 5', validFrom: '2026-01-01', validTo: '2026-12-31' },
  addressee: 'Лампочкину С.И.',
  replyChannel: 'email',
  replyAddress: 'lampochkin@mail.ru',
  topic: '02.02',
  subject: 'О перерасчёте платы',
  salutation: 'Уважаемый Сергей Иванович!',
  today: '2026-11-23',
  unsupportedCharacters: [],
}
const missing = (changes: Partial<ReplyToCheck>) => missingItems(checkReply({ ...ready, ...changes })).map((item) => item.code)
const hintOf = (changes: Partial<ReplyToCheck>, code: string) => checkReply({ ...ready, ...changes }).find((item) => item.code === code)?.hint

test('a letter that has everything is ready', () => {
  const items = checkReply(ready)
  expect(items.map((item) => item.code)).toEqual(CHECKLIST_CODES)
  expect(items.filter((item) => !item.ok || item.hint !== '')).toEqual([])
  expect(() => assertReplyReady(items)).not.toThrow()
})

// 7.2.5. «Ответ … должен содержать конкретную информацию о сути вопроса, заданного клиентом, Ф.И.О. и телефон исполнителя и
// подписан уполномоченным на то должностным лицом.»
describe('each of these stops the letter', () => {
  const own = 'Плата за октябрь пересчитана по показаниям прибора учёта, сумма уменьшена на 412 рублей.'
  test.each<[string, Partial<ReplyToCheck>, string]>([
    ['no text', { body: '  \n' }, 'substance'],
    ['three words', { body: 'Жалоба не обоснована.' }, 'substance'],
    ['the template as it was', { body: own, templateText: own }, 'substance'],
    ['the template with other spaces and letters', { body: `  ${own.toUpperCase()}\n\n`, templateText: own }, 'substance'],
    ['a gap of the template', { body: `${own} {{сумма}}` }, 'placeholders'],
    ['a gap in the heading', { subject: 'О [указать предмет]' }, 'placeholders'],
    ['a line to be filled', { body: `${own} Акт № ____ составлен.` }, 'placeholders'],
    ['a character that cannot be drawn', { unsupportedCharacters: ['😀'] }, 'characters'],
    ['no executor', { executor: null }, 'executor_name'],
    ['executor with initials only', { executor: { fullName: 'Счётчикова А.П.', phone: '33-27-70' } }, 'executor_name'],
    ['executor without a phone', { executor: { fullName: 'Счётчикова Анна Павловна', phone: '' } }, 'executor_phone'],
    ['a phone of three digits', { executor: { fullName: 'Счётчикова Анна Павловна', phone: '112' } }, 'executor_phone'],
    ['no signer', { signer: null }, 'signer'],
    ['signer without a position', { signer: { fullName: 'Рубильников Олег Львович', position: ' ' } }, 'signer'],
    ['no authority', { authority: null }, 'authority'],
    ['authority that has ended', { today: '2027-01-01' }, 'authority'],
    ['authority that has not begun', { today: '2025-12-31' }, 'authority'],
    ['no addressee', { addressee: ' ' }, 'addressee'],
    ['no reply channel', { replyChannel: null }, 'reply_channel'],
    ['no address for the channel', { replyAddress: '' }, 'reply_channel'],
    ['an address of another channel', { replyChannel: 'email', replyAddress: 'г. Пятигорск, ул. Мира, 1' }, 'reply_channel'],
    ['no topic', { topic: null }, 'topic'],
    ['no heading', { subject: '' }, 'subject'],
    ['no salutation', { salutation: '' }, 'salutation'],
  ])('%s', (_name, changes, code) => {
    expect(missing(changes)).toContain(code)
    expect(hintOf(changes, code)).toMatch(/[.»]$/)
  })
})

test('only what is missing is missing', () => {
  expect(missing({ executor: { fullName: 'Счётчикова Анна Павловна', phone: '' } })).toEqual(['executor_phone'])
  expect(missing({ templateText: null })).toEqual([])
  expect(missing({ replyChannel: 'pick_up', replyAddress: '' })).toEqual([])
  expect(missing({ today: '2026-12-31' })).toEqual([])
})

test('brackets of an ordinary sentence are not gaps', () => {
  expect(missing({ body: `${ready.body} Основание: [1], пункт 31 «к» (ред. от 01.09.2025), прибор учёта_2.` })).toEqual([])
})

test('unknown gender warns and does not stop', () => {
  const items = checkReply({ ...ready, salutation: 'Уважаемый(ая) Саша!' })
  expect(items.find((item) => item.code === 'salutation')).toMatchObject({ ok: false, blocking: false })
  expect(missingItems(items)).toEqual([])
})

test('a notice may be the template word for word', () => {
  const text = 'Сообщаем, что ваше обращение зарегистрировано и будет рассмотрено в течение 30 календарных дней.'
  expect(missing({ kind: 'acknowledgement', body: text, templateText: text })).toEqual([])
  expect(missing({ kind: 'reply', body: text, templateText: text })).toEqual(['substance'])
})

test('the fewest words are a setting', () => {
  const body = 'Показания приняты, плата пересчитана.'
  expect(missingItems(checkReply({ ...ready, body }, 4))).toEqual([])
  expect(checkReply({ ...ready, body })[0]?.hint).toBe('В ответе 4 слова: этого мало для конкретной информации. Ответьте на вопрос заявителя по существу.')
})

test('the failure names what is missing, in order', () => {
  const failure = failureOf(() => assertReplyReady(checkReply({ ...ready, body: 'Нет.', signer: null })))
  expect(failure.code).toBe('NOT_READY')
  expect(failure.details.missing).toEqual(['Ответ по существу вопроса', 'Подписывающее должностное лицо'])
  expect(failure.message).toMatch(/^Ответ нельзя передать на подпись: В ответе 1 слово.+Назначьте должностное лицо/)
})
