import { cleanup, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseView } from '../../../contract/cases.ts'
import { CasePage } from '../../../renderer/features/cases/CasePage.tsx'
import { openDesk } from '../intake/fake/desk.ts'
import { connectDesk, openPage } from '../intake/fake/page.tsx'
import { caseView } from '../reply/fake/samples.ts'
import { seriousProblems } from '../support/axe.ts'

const desk = openDesk()
connectDesk(desk)
beforeEach(desk.reset)
afterEach(cleanup)

const open = async (part: Partial<CaseView> = {}, query = '') => {
  desk.views.set(1, caseView(1, { files: [], permissions: ['correct', 'assign', 'propose', 'link', 'annul', 'attach'], ...part }))
  const page = openPage('/cases/:id', `/cases/1${query}`, <CasePage />)
  await screen.findByRole('heading', { name: 'Л-0001/26' })
  return page
}

const put = async (user: UserEvent, node: HTMLElement, text: string) => {
  await user.click(node)
  await user.paste(text)
}

describe('a case', () => {
  it('offers what is permitted and nothing else', async () => {
    const { user } = await open({ permissions: ['assign', 'link'], resolution: null })
    expect(screen.getByRole('button', { name: 'Назначить исполнителя' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Действия' }))
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['Связать с обращением'])
  })

  it('with nothing to do has no menu; a form asked for by the address is not opened', async () => {
    await open({ permissions: [] }, '?action=annul')
    expect(screen.queryByRole('button', { name: 'Действия' })).toBeNull()
    expect(screen.queryByRole('button', { name: /Аннулировать/ })).toBeNull()
  })

  it('explains its date', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'почему?' }))
    expect(screen.getByText(/регистрация 03\.11\.2026 \+ 30 календарных дней/)).toBeTruthy()
  })

  it('tells what happened', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('tab', { name: 'История' }))
    expect(await screen.findByText('Обращение зарегистрировано')).toBeTruthy()
  })

  it('is handed to another executor; the employee complained about is not offered', async () => {
    const { user } = await open({ card: { ...caseView(1).card, aboutUserId: 4 } }, '?action=assign')
    const executor = await screen.findByRole('combobox', { name: 'Исполнитель' })
    await waitFor(() => expect(document.activeElement).toBe(executor))
    await user.type(executor, 'счет')
    expect((await screen.findByRole('option', { name: /Счётчикова/ })).getAttribute('aria-disabled')).toBe('true')
    await user.clear(executor)
    await user.type(executor, 'пак')
    await user.tab()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(desk.sent('assign')[0]).toMatchObject({ caseId: 1, version: 3, resolution: { executorId: 5 } }))
    expect(await screen.findByText('Исполнитель назначен: Пак Е.Л.')).toBeTruthy()
  })

  it('a form stays open with its words when somebody else took the right to it away', async () => {
    const { user } = await open({}, '?action=assign')
    const executor = await screen.findByRole('combobox', { name: 'Исполнитель' })
    await user.type(executor, 'пак')
    await user.tab()
    desk.state.refuse = { path: 'assign', code: 'CONFLICT', message: 'Карточку изменил другой сотрудник.', data: { changedBy: 'Зимина О.П.' } }
    desk.views.set(1, caseView(1, { files: [], permissions: [], version: 4 }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/обращение изменил другой сотрудник/)).toBeTruthy()
    expect(screen.getByRole('combobox', { name: 'Исполнитель' })).toHaveProperty('value', 'Пак Е.Л.')
  })

  it('a proposal that the card forbids says why and is not offered', async () => {
    const { user } = await open({}, '?action=propose')
    await user.type(await screen.findByRole('combobox', { name: 'Основание' }), 'не указаны')
    await user.tab()
    expect(await screen.findByText(/В карточке есть контактные данные/)).toBeTruthy()
    expect(screen.getByRole('button', { name: /^Предложить/ })).toHaveProperty('disabled', true)
    expect(screen.queryByRole('textbox', { name: 'Обоснование' })).toBeNull()
  })

  it('a proposal carries its words of the letter and its reason', async () => {
    const { user } = await open({}, '?action=propose')
    await user.type(await screen.findByRole('combobox', { name: 'Основание' }), 'нецен')
    await user.tab()
    await put(user, await screen.findByRole('textbox', { name: 'Слова из обращения' }), 'слова')
    await put(user, screen.getByRole('textbox', { name: 'Обоснование' }), 'оскорбление')
    await user.click(screen.getByRole('button', { name: /^Предложить/ }))
    await waitFor(() => expect(desk.sent('propose')[0]).toMatchObject({ ground: 'abuse', fragment: 'слова', reason: 'оскорбление', version: 3 }))
  })

  it('a number is annulled only after the consequence was read', async () => {
    const { user } = await open({}, '?action=annul')
    await put(user, await screen.findByRole('textbox', { name: 'Причина' }), 'Зарегистрировано дважды')
    await user.click(screen.getByRole('button', { name: 'Аннулировать номер Л-0001/26' }))
    expect(desk.sent('annul')).toEqual([])
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Аннулировать номер Л-0001/26' }))
    await waitFor(() => expect(desk.sent('annul')).toHaveLength(1))
  })
})

describe('a correction', () => {
  it('needs a change and a reason', async () => {
    const { user } = await open({}, '?action=correct')
    const save = await screen.findByRole('button', { name: /Сохранить исправления/ })
    expect(save).toHaveProperty('disabled', true)
    await put(user, screen.getByRole('textbox', { name: /^Эл\. почта/ }), 'a@example.ru')
    expect(save).toHaveProperty('disabled', true)
    await put(user, screen.getByRole('textbox', { name: 'Причина исправления' }), 'Дописано')
    await user.click(save)
    await waitFor(() => expect(desk.sent('correct')[0]).toMatchObject({ version: 3, reason: 'Дописано', card: { email: 'a@example.ru', surname: 'Лампочкин' } }))
  })

  it('that comes second shows both texts and is saved over the fresh card as chosen', async () => {
    const { user } = await open({}, '?action=correct')
    const summary = await screen.findByRole('textbox', { name: /^Краткое содержание/ })
    await user.clear(summary)
    await put(user, summary, 'Мои слова')
    await put(user, screen.getByRole('textbox', { name: /^Эл\. почта/ }), 'a@example.ru')
    await put(user, screen.getByRole('textbox', { name: 'Причина исправления' }), 'Уточнение')
    const { card } = caseView(1)
    desk.views.set(1, caseView(1, { files: [], permissions: ['correct'], version: 4, card: { ...card, summary: 'Их слова', meterNumber: '001204' } }))
    desk.state.refuse = { path: 'correct', code: 'CONFLICT', message: 'Карточку сохранил другой сотрудник.', data: { currentVersion: 4, changedBy: 'Счётчикова А.П.', changedAt: '2026-11-23T07:14:00.000Z' } }
    await user.click(screen.getByRole('button', { name: /Сохранить исправления/ }))
    expect(await screen.findByText(/Счётчикова А\.П\. в 10:14/)).toBeTruthy()
    const table = await screen.findByRole('table', { name: 'Различия' })
    expect(within(table).getByText('Их слова')).toBeTruthy()
    expect(within(table).getByText('Мои слова')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Сохранить так' }))
    await waitFor(() => expect(desk.sent('correct')[1]).toMatchObject({ version: 4, card: { summary: 'Мои слова', email: 'a@example.ru', meterNumber: '001204' } }))
  })
})

describe('axe', () => {
  it('finds nothing serious on the page and in its forms', async () => {
    await open({ urgent: true })
    expect(await seriousProblems()).toEqual([])
    cleanup()
    await open({}, '?action=correct')
    await screen.findByRole('button', { name: /Сохранить исправления/ })
    expect(await seriousProblems()).toEqual([])
  })
})
