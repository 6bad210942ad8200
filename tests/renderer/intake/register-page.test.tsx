import { cleanup, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RegisterPage } from '../../../renderer/features/intake/RegisterPage.tsx'
import { client } from '../../../renderer/lib/client.ts'
import { seriousProblems } from '../support/axe.ts'
import { card, TODAY } from './fake/cards.ts'
import { openDesk } from './fake/desk.ts'
import { connectDesk, openPage } from './fake/page.tsx'

const desk = openDesk()
connectDesk(desk)
beforeEach(desk.reset)
// A page that is left keeps its draft. Calls of one line are answered in order, so an answered call means that the draft has come.
afterEach(async () => {
  cleanup()
  await client.intake.lists()
})

const open = async () => {
  const page = openPage('/register', '/register', <RegisterPage />)
  await screen.findByRole('textbox', { name: /^Заявитель/ })
  return page
}
/** Words put in at once: typing letter by letter is for the tests of typing. */
const put = async (user: UserEvent, name: RegExp, text: string) => {
  await user.click(field(name))
  await user.paste(text)
}
const field = (name: RegExp) => screen.getByRole('textbox', { name })
const mail = (name: string) => new File(['Subject: x\r\n\r\ntext'], name, { type: 'message/rfc822' })

describe('a card', () => {
  it('is registered by the keyboard alone and shows its number', async () => {
    const { user } = await open()
    await put(user, /^Заявитель/, 'Лампочкин Савелий Игнатьевич')
    await put(user, /^Краткое содержание/, 'Перерасчёт за сентябрь')
    await user.type(screen.getByRole('combobox', { name: 'Исполнитель' }), 'счет')
    await user.tab()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('Л-0412/26')).toBeTruthy()
    const [sent] = desk.sent('register')
    expect(sent).toMatchObject({ card: { surname: 'Лампочкин', name: 'Савелий', patronymic: 'Игнатьевич', channel: 'post' }, resolution: { executorId: 4 } })
    await user.click(screen.getByRole('button', { name: /Ещё одно/ }))
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: /^Заявитель/ })).value).toBe('')
  })

  it('that lacks something is not sent: the first wrong field has the focus and a sentence', async () => {
    const { user } = await open()
    await put(user, /^Лицевой счёт/, '990000719')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/Укажите фамилию заявителя/)).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(field(/^Заявитель/)))
    expect(desk.sent('register')).toEqual([])
    expect(field(/^Лицевой счёт/)).toHaveProperty('value', '990000719')
  })

  it('refused by the service keeps every character and its intention; a field of «Ещё поля» is opened', async () => {
    const { user } = await open()
    await put(user, /^Заявитель/, 'Лампочкин Савелий')
    await put(user, /^Краткое содержание/, 'Перерасчёт')
    desk.state.refuse = { path: 'register', code: 'INVALID_INPUT', message: 'Проверьте карточку.', data: { fields: [{ path: 'card.forwardingDue', message: 'Назначенный срок раньше регистрации.' }] } }
    await user.click(screen.getByRole('button', { name: /^Зарегистрировать/ }))
    expect((await screen.findAllByText('Назначенный срок раньше регистрации.')).length).toBeGreaterThan(0)
    expect(screen.getByRole('button', { name: /Ещё поля/ }).getAttribute('aria-expanded')).toBe('true')
    expect(field(/^Заявитель/)).toHaveProperty('value', 'Лампочкин Савелий')
    await user.click(screen.getByRole('button', { name: /^Зарегистрировать/ }))
    await screen.findByText('Л-0412/26')
    const ids = desk.sent('register').map((input) => (input as { requestId: string }).requestId)
    expect(new Set(ids).size).toBe(1)
  })

  it('left unfinished is kept at a pause and taken up again', async () => {
    const { user, unmount } = await open()
    await put(user, /^Заявитель/, 'Искрина Любовь')
    expect(await screen.findByText(/Черновик сохранён в 10:14/, {}, { timeout: 4000 })).toBeTruthy()
    unmount()
    await open()
    expect(field(/^Заявитель/)).toHaveProperty('value', 'Искрина Любовь')
  })

  it('is tied to an earlier one by the clerk and becomes repeated', async () => {
    const { user } = await open()
    await put(user, /^Заявитель/, 'Лампочкин Савелий')
    await put(user, /^Краткое содержание/, 'Перерасчёт')
    const earlier = await screen.findByRole('region', { name: 'Раньше от этого заявителя' })
    await user.click(within(earlier).getByRole('button', { name: 'повторное' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Л-0412/26')
    expect(desk.sent('register')[0]).toMatchObject({ card: { recurrence: 'repeated' }, links: [{ otherId: 7, kind: 'repeated' }] })
  })

  it('found to be of somebody else, an earlier one goes away by one key and is remembered', async () => {
    const { user } = await open()
    await put(user, /^Заявитель/, 'Лампочкин Савелий')
    await put(user, /^Краткое содержание/, 'Перерасчёт')
    await screen.findByRole('region', { name: 'Раньше от этого заявителя' })
    await user.keyboard('[F7]0')
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Раньше от этого заявителя' })).toBeNull())
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Л-0412/26')
    expect(desk.sent('register')[0]).toMatchObject({ links: [], different: [7] })
  })

  it('explains its date', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: 'почему?' }))
    expect(screen.getByText(/регистрация 23\.11\.2026 \+ 30 календарных дней/)).toBeTruthy()
  })

  it('is judged by axe, also with every field open', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: /Ещё поля/ }))
    expect(await seriousProblems()).toEqual([])
  })
})

describe('suggestions', () => {
  const withMessage = async () => {
    const { user } = await open()
    await user.upload(screen.getByTestId('choose-files'), mail('one.eml'))
    await screen.findByRole('alert', { name: 'Похоже на угрозу' })
    return user
  }

  it('show the words they come from while the person is in the field, and mark them in the letter', async () => {
    const user = await withMessage()
    await user.click(field(/^Лицевой счёт — из письма/))
    expect(within(screen.getByRole('status', { name: 'Подсказки' })).getByText(/«ЛС 990000101»/)).toBeTruthy()
    expect(document.querySelector('mark')?.textContent).toBe('ЛС 990000101')
  })

  it('a guess only stands beside an empty field until Enter takes it', async () => {
    const user = await withMessage()
    const topics = screen.getByRole('combobox', { name: /^Тема — из письма/ })
    expect(topics).toHaveProperty('placeholder', '02 Перерасчёт')
    await user.click(topics)
    await user.keyboard('{Escape}{Enter}')
    expect(screen.getByRole('button', { name: '02 Перерасчёт' })).toBeTruthy()
  })

  it('never replace what is typed: another value is offered, and F9 takes it', async () => {
    const { user } = await open()
    await put(user, /^Эл. почта/, 'mine@example.org')
    await user.upload(screen.getByTestId('choose-files'), mail('one.eml'))
    await screen.findByRole('textbox', { name: /^Лицевой счёт — из письма/ })
    expect(field(/^Эл. почта/)).toHaveProperty('value', 'mine@example.org')
    await user.click(field(/^Эл. почта/))
    await screen.findByRole('button', { name: /Заменить/ })
    await user.keyboard('[F9]')
    expect(field(/^Эл. почта/)).toHaveProperty('value', 'other@example.org')
  })

  it('are all taken by one key', async () => {
    const user = await withMessage()
    await user.keyboard('{Alt>}{Enter}{/Alt}')
    expect(screen.queryByRole('textbox', { name: /— из письма/ })).toBeNull()
    expect(screen.getByRole('button', { name: '02 Перерасчёт' })).toBeTruthy()
  })

  it('what a person calls no threat goes away and is remembered', async () => {
    const user = await withMessage()
    await user.click(screen.getByRole('button', { name: 'Это не угроза' }))
    expect(screen.queryByRole('alert', { name: 'Похоже на угрозу' })).toBeNull()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('Л-0412/26')
    expect(desk.sent('register')[0]).toMatchObject({ denied: ['threat'] })
  })

  it('are judged by axe', async () => {
    await withMessage()
    expect(await seriousProblems()).toEqual([])
  })
})

describe('files', () => {
  it('one message fills what nobody has typed, marked as suggestions', async () => {
    const { user } = await open()
    await put(user, /^Краткое содержание/, 'Мои слова')
    await user.upload(screen.getByTestId('choose-files'), mail('one.eml'))
    expect(await screen.findByText('Жалоба на начисление')).toBeTruthy()
    await waitFor(() => expect(field(/^Лицевой счёт/)).toHaveProperty('value', '990000101'))
    expect(field(/^Краткое содержание/)).toHaveProperty('value', 'Мои слова')
    expect(field(/^Лицевой счёт — из письма/)).toBeTruthy()
    await user.type(field(/^Лицевой счёт/), '{Enter}')
    expect(screen.queryByRole('textbox', { name: /^Лицевой счёт — из письма/ })).toBeNull()
    expect(screen.getByRole('combobox', { name: /^Канал/ })).toHaveProperty('value', 'Электронная почта')
  })

  it('several messages are registered one by one, and a bad one does not stop the rest', async () => {
    const { user } = await open()
    await user.upload(screen.getByTestId('choose-files'), [mail('a.eml'), mail('bad.eml'), mail('empty.eml'), mail('b.eml')])
    await user.click(await screen.findByRole('button', { name: 'Зарегистрировать 4 письма' }))
    expect(await screen.findByText(/Обработано 4 из 4/)).toBeTruthy()
    expect(screen.getAllByText('Зарегистрировано')).toHaveLength(2)
    expect(screen.getByText('Это не письмо.')).toBeTruthy()
    expect(screen.getByText('Не распознано')).toBeTruthy()
    expect(await seriousProblems()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Вернуться к карточке' }))
    expect(field(/^Заявитель/)).toBeTruthy()
  })

  it('an empty file and one over the limit are refused with a sentence; the good one is taken', async () => {
    const { user } = await open()
    await screen.findByText('23.12.2026')
    await user.upload(screen.getByTestId('choose-files'), [new File([], 'empty.jpg'), new File(['x'.repeat(2000)], 'big.jpg'), new File(['x'], 'good.jpg')])
    expect(await screen.findByText(/«empty\.jpg»: файл пустой/)).toBeTruthy()
    expect(await screen.findByText(/«big\.jpg»: размер/)).toBeTruthy()
    expect(await screen.findByRole('tab', { name: /good\.jpg/ })).toBeTruthy()
    expect(desk.sent('stage')).toEqual(['good.jpg'])
  })

  it('a draft with a resolution comes back whole', async () => {
    desk.state.draft = { card: card({ surname: 'Искрина', phones: ['1', '2'] }), ruleCode: null, ruleReason: '', links: [], resolution: { executorId: 4, coExecutorIds: [], text: 'Ответить', intermediateDate: null }, fileIds: [], deliveryId: null, requestId: '7b3f3e7e-54c5-4d0a-9b43-0a6a3c6f4f10' }
    await open()
    expect(field(/^Телефон/)).toHaveProperty('value', '1, 2')
    expect(await screen.findByDisplayValue('Ответить')).toBeTruthy()
    expect(TODAY).toBe('2026-11-23')
  })
})
