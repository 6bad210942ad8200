import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SignaturePage } from '../../../renderer/features/signature/SignaturePage.tsx'
import { openOffice } from '../reply/fake/office.ts'
import { connectOffice, openPage } from '../reply/fake/page.tsx'
import { replyView } from '../reply/fake/samples.ts'
import { seriousProblems } from '../support/axe.ts'

vi.mock('../../../renderer/components/viewer/PdfView.tsx', () => import('../reply/fake/viewer.tsx'))
vi.mock('../../../renderer/components/viewer/FileViewer.tsx', () => import('../reply/fake/viewer.tsx'))

const office = openOffice()
connectOffice(office)
beforeEach(() => {
  office.reset()
  for (const id of office.state.queue) office.store(replyView(id, { state: 'submitted' }))
})
afterEach(cleanup)

const open = () => openPage('/signature', '/signature', <SignaturePage />)
const calls = (path: string) => office.calls.filter((call) => call.path === path)
const letterShown = () => screen.findByRole('img', { name: 'Письмо' })
/** Once a letter may be signed. */
const signButton = () => waitFor(() => {
  const button = screen.getByRole<HTMLButtonElement>('button', { name: /Подписать/ })
  expect(button.disabled).toBe(false)
  return button
}, { timeout: 5000 })
const current = () => document.querySelector('[aria-current="true"]')?.textContent

describe('signing', () => {
  it('asks for the password in place, signs, says the number and goes to the next letter, which a second press by a slip does not sign', async () => {
    const { user } = open()
    await letterShown()
    await user.type(await screen.findByLabelText('Пароль ключа подписи'), 'ключ')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('№ Л-0001/26/1')).toBeTruthy()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(screen.getByText(/подпись проверена/)).toBeTruthy()
    expect(current()).toContain('Л-0002/26')
    expect(await screen.findByText(/Пароль ключа помним ещё 14 мин/)).toBeTruthy()
    const again = await signButton()
    expect(current()).toContain('Л-0002/26')
    await user.click(again)
    expect(await screen.findByText('№ Л-0002/26/1')).toBeTruthy()
    expect(calls('replies.sign').map(({ input }) => input)).toEqual([{ replyId: 101, version: 7, keyPassword: 'ключ' }, { replyId: 102, version: 7, keyPassword: '' }])
  })

  it('without a password goes to its field', async () => {
    const { user } = open()
    await user.click(await signButton())
    expect(document.activeElement).toBe(screen.getByLabelText('Пароль ключа подписи'))
    expect(screen.getByText('Введите пароль ключа, чтобы подписать.')).toBeTruthy()
  })

  it('a wrong password keeps everything', async () => {
    const { user } = open()
    await letterShown()
    await user.type(await screen.findByLabelText('Пароль ключа подписи'), 'не тот{Enter}')
    expect(await screen.findByText('Пароль не подходит к контейнеру ключа.')).toBeTruthy()
    expect(current()).toContain('Л-0001/26')
    expect(screen.getByLabelText<HTMLInputElement>('Пароль ключа подписи').value).toBe('не тот')
  })

  it('when the last one is signed, the queue says so', async () => {
    office.state.queue = [5]
    const { user } = open()
    await letterShown()
    await user.type(await screen.findByLabelText('Пароль ключа подписи'), 'ключ{Enter}')
    expect(await screen.findByText('Все письма подписаны')).toBeTruthy()
  })
})

describe('signing many', () => {
  it('by keys alone: ticks, asks for the password, shows how far it is and what became of each', async () => {
    const { user } = open()
    await letterShown()
    for (const [opened, keys] of [[1, 'xj'], [2, 'xj'], [3, 'x']] as const) {
      await waitFor(() => expect(screen.getAllByText(/· открыто/)).toHaveLength(opened))
      await user.keyboard(keys)
    }
    expect(await screen.findByText('Отмечено 3')).toBeTruthy()
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    expect(screen.getByText('Введите пароль ключа, чтобы подписать.')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('Пароль ключа подписи'))
    await user.keyboard('ключ')
    await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    expect(await screen.findByText('Подписано 2 из 3')).toBeTruthy()
    expect(screen.getByText(/№ Л-0001\/26\/1, подпись проверена/)).toBeTruthy()
    expect(screen.getByText(/Не подписано. Письмо отозвали с подписи./)).toBeTruthy()
    expect(document.activeElement?.textContent).toContain('К письмам')
    await user.keyboard('{Escape}')
    expect(await screen.findByText('1 из 3')).toBeTruthy()
  })

  it('names the letters never opened and asks, and is stopped between two letters', async () => {
    const { user } = open()
    await letterShown()
    await user.keyboard('{Shift>}x{/Shift}')
    expect(await screen.findByText('Отмечено 5')).toBeTruthy()
    await user.type(screen.getByLabelText('Пароль ключа подписи'), 'ключ{Enter}')
    await user.click(await screen.findByRole('button', { name: /Подписать все 5, не открывая/ }))
    expect(await screen.findByText(/Подписывается: 1 из 5/)).toBeTruthy()
    await user.keyboard('{Escape}')
    expect((await screen.findAllByText('Остановлено до этого письма.')).length).toBeGreaterThan(0)
    expect(await screen.findByText(/Подписано \d из 5/)).toBeTruthy()
  })

  it('forgets the password when it is told to', async () => {
    office.state.remembered = true
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Забыть пароль' }))
    expect(await screen.findByLabelText('Пароль ключа подписи')).toBeTruthy()
  })
})

describe('returning', () => {
  it('takes remarks in place by R and sends them by Ctrl+Enter', async () => {
    const { user } = open()
    await letterShown()
    await user.keyboard('r')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(calls('replies.return')).toHaveLength(0)
    await user.type(screen.getByLabelText('Что исправить'), 'Назовите сумму')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/возвращено с замечаниями/)).toBeTruthy()
    expect(calls('replies.return').map(({ input }) => input)).toEqual([{ replyId: 101, version: 7, remarks: [{ text: 'Назовите сумму', quote: null }] }])
  })

  it('what was typed waits with its letter', async () => {
    const { user } = open()
    await letterShown()
    await user.keyboard('r')
    await user.type(screen.getByLabelText('Что исправить'), 'Назовите')
    await user.click(screen.getByText('Л-0002/26'))
    expect(await screen.findByLabelText('Пароль ключа подписи')).toBeTruthy()
    await user.click(screen.getByText('Л-0001/26'))
    expect(await screen.findByDisplayValue('Назовите')).toBeTruthy()
  })
})

it('J and K page through the queue', async () => {
  const { user } = open()
  await letterShown()
  await user.keyboard('jj')
  await waitFor(() => expect(current()).toContain('Л-0003/26'))
  await user.keyboard('k')
  await waitFor(() => expect(current()).toContain('Л-0002/26'))
})

it('is judged by axe', async () => {
  open()
  await letterShown()
  await screen.findByText('Проверка ответа')
  expect(await seriousProblems()).toEqual([])
})
