import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { JournalPage } from '../../../renderer/features/journal/JournalPage.tsx'
import { readView, writeView } from '../../../renderer/features/journal/journalView.ts'
import { slidingDays } from '../../../renderer/features/journal/savedViews.ts'
import { journalAddress, withParts } from '../../../renderer/lib/journal-address.ts'
import { openDesk } from '../intake/fake/desk.ts'
import { connectDesk, openPage } from '../intake/fake/page.tsx'
import { caseRow } from '../reply/fake/samples.ts'
import { seriousProblems } from '../support/axe.ts'

const desk = openDesk()
connectDesk(desk)
beforeEach(desk.reset)
afterEach(cleanup)

const open = (query = '') => openPage('/journal', `/journal${query}`, <JournalPage />)
const asked = () => desk.sent('list').at(-1)

describe('the address of the journal', () => {
  it('says what is shown, and is read back the same', () => {
    const address = 'set=overdue&query=%D0%BE%D0%B4%D0%BD&statuses=in_work%2Creturned&channels=post&types=claim&topics=02&executorIds=4%2C7&withoutExecutor=no&registeredFrom=2026-01-01&registeredTo=2026-02-01&lateFrom=3&sort=-number&page=3&size=100'
    expect(writeView(readView(new URLSearchParams(address))).toString()).toBe(address)
  })

  it('names what is not known instead of showing something else', () => {
    const { problem, ...read } = readView(new URLSearchParams('set=x&statuses=y,in_work&executorIds=-1&registeredFrom=2026-13-01&open=maybe&types=claim&size=7&page=0&sort=zzz'))
    expect(read).toEqual({ filter: { types: ['claim'] }, sort: 'registeredOn', descending: true, page: 0, size: 50 })
    expect(problem).toContain('«Набор», «Состояние», «Исполнитель», «Регистрация с», «В работе»')
    expect(readView(new URLSearchParams('lateFrom=9&lateTo=3')).problem).toContain('от 9 до 3 дней')
  })

  it('a figure anywhere is opened by its filter', () => {
    expect(journalAddress({ set: 'overdue', executorIds: [4], topics: [] })).toBe('/journal?set=overdue&executorIds=4')
    expect(journalAddress({})).toBe('/journal')
  })

  it('a part of a filter is taken away whole', () => {
    expect(withParts({ set: 'overdue', query: 'одн' }, { set: undefined })).toEqual({ query: 'одн' })
  })
})

describe('the period of a saved view', () => {
  const saved = { id: 1, version: 1, name: 'Жалобы за месяц', shared: true, filter: { types: ['complaint' as const], registeredFrom: '2026-10-24' }, sort: 'registeredOn' as const, descending: true, columns: [], days: 30, owner: null, mayChange: true }
  const shown = (filter: Parameters<typeof withParts>[0]) => slidingDays([saved, undefined], { filter })

  it('goes on sliding while its dates are untouched, whatever else was changed', () => {
    expect(shown({ ...saved.filter, types: ['claim'], open: true })).toBe(30)
  })

  it('stands still once its dates were chosen, or when another list is shown', () => {
    expect(shown({ ...saved.filter, registeredFrom: '2026-01-01' })).toBeNull()
    expect(shown({ ...saved.filter, registeredTo: '2026-11-01' })).toBeNull()
    expect(shown({})).toBeNull()
    expect(slidingDays([{ ...saved, days: null }], { filter: saved.filter })).toBeNull()
  })

  it('comes with the view that is looked at', () => {
    expect(slidingDays([{ ...saved, days: null, filter: {} }, saved], { filter: saved.filter })).toBe(30)
  })
})

describe('the journal', () => {
  it('asks for a page, newest first, and says how many there are and how they stand', async () => {
    open()
    expect(await screen.findByText('Показаны 1–4 из 128')).toBeTruthy()
    expect(screen.getByText(/в работе 12, просрочено 3, закрыто 116/u)).toBeTruthy()
    expect(asked()).toMatchObject({ filter: {}, sort: 'registeredOn', descending: true, offset: 0, limit: 50, counted: false })
  })

  it('turns pages by the service and keeps the page in the address', async () => {
    const { user, address } = open()
    await screen.findByText('Показаны 1–4 из 128')
    await user.click(screen.getByRole('button', { name: 'Следующая страница' }))
    expect(await screen.findByText('Показаны 51–54 из 128')).toBeTruthy()
    expect(asked()).toMatchObject({ offset: 50 })
    expect(address()).toBe('/journal?page=2')
  })

  it('each condition has a chip that takes it off', async () => {
    const { user, address } = open('?set=overdue&executorIds=4&registeredFrom=2026-11-01&registeredTo=2026-11-30')
    const chips = await screen.findByRole('group', { name: 'Условия отбора' })
    await within(chips).findByText('Исполнитель: Счётчикова А.П.')
    expect(within(chips).getByText('Дата регистрации: с 01.11.2026 по 30.11.2026')).toBeTruthy()
    await waitFor(() => expect(asked()).toMatchObject({ filter: { set: 'overdue' }, sort: 'controlDue', descending: false }))
    const cross = within(chips).getByText('Просрочено').parentElement?.querySelector('svg')
    if (cross == null) throw new Error('no cross')
    await user.click(cross)
    await waitFor(() => expect(address()).toBe('/journal?executorIds=4&registeredFrom=2026-11-01&registeredTo=2026-11-30'))
  })

  it('words are searched for after a pause, from the first page', async () => {
    const { user } = open('?page=2')
    await user.type(await screen.findByRole('searchbox', { name: 'Поиск' }), 'перерасчёт')
    await waitFor(() => expect(asked()).toMatchObject({ filter: { query: 'перерасчёт' }, offset: 0 }), { timeout: 3000 })
  })

  it('an impossible filter is a sentence and changes nothing', async () => {
    const { user, address } = open('?lateFrom=9')
    await screen.findByText('Показаны 1–4 из 128')
    await user.click(screen.getByRole('button', { name: 'Все отборы' }))
    await user.type(screen.getByRole('textbox', { name: 'до, дней' }), '3{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('таких обращений не бывает')
    expect(address()).toBe('/journal?lateFrom=9')
  })

  it('columns are chosen and moved, and kept for the person', async () => {
    const { user } = open()
    await screen.findByText('Показаны 1–4 из 128')
    await user.click(screen.getByRole('button', { name: 'Столбцы' }))
    await user.click(screen.getByRole('checkbox', { name: 'ИНН' }))
    await user.click(screen.getByRole('button', { name: 'Левее: ИНН' }))
    await waitFor(() => expect(desk.sent('keepLayout').at(-1)).toMatchObject({ columns: [{ column: 'number' }, { column: 'registeredOn' }, { column: 'applicant' }, { column: 'summary' }, { column: 'executor' }, { column: 'controlDue' }, { column: 'inn' }, { column: 'status' }] }))
    await waitFor(() => expect(asked()).toMatchObject({ columns: expect.arrayContaining(['inn']) as string[] }))
  })

  it('nothing found offers to drop the filters', async () => {
    Object.assign(desk.state, { rows: [], total: 0 })
    const { user } = open('?query=абв')
    expect(await screen.findByText('Ничего не найдено')).toBeTruthy()
    Object.assign(desk.state, { rows: null, total: 128 })
    await user.click(screen.getAllByRole('button', { name: 'Сбросить отбор' })[0] ?? document.body)
    expect(await screen.findByText('Показаны 1–4 из 128')).toBeTruthy()
  })

  it('is judged by axe', async () => {
    Object.assign(desk.state, { rows: [caseRow(1), caseRow(2)], total: 2 })
    open('?set=overdue')
    await screen.findByText('Показаны 1–2 из 2')
    expect(await seriousProblems()).toEqual([])
  })
})
