import { documentFromText, textOfDocument } from '../../../domain/letter-document.ts'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ReplyPage } from '../../../renderer/features/reply/ReplyPage.tsx'
import { seriousProblems } from '../support/axe.ts'
import { openOffice } from './fake/office.ts'
import { connectOffice, openPage } from './fake/page.tsx'
import { selectedIn, typeAtEnd } from './fake/typing.ts'
import { caseView, checklist, NOW, replyView, TEXT } from './fake/samples.ts'

vi.mock('../../../renderer/components/viewer/PdfView.tsx', () => import('./fake/viewer.tsx'))
vi.mock('../../../renderer/components/viewer/FileViewer.tsx', () => import('./fake/viewer.tsx'))

const office = openOffice()
const host = connectOffice(office)
/** A draft outlives its page, so every test has a case of its own. */
let id = 0
beforeEach(() => {
  office.reset()
  id += 1
})
afterEach(cleanup)

const open = () => openPage('/cases/:id/reply', `/cases/${id}/reply`, <ReplyPage />)
const calls = (path: string) => office.calls.filter((call) => call.path === path)

describe('the editor', () => {
  it('saves at a pause and says when and which version', async () => {
    office.store(replyView(id))
    open()
    typeAtEnd(await screen.findByLabelText('Текст ответа'), ' Ещё слово.')
    expect(await screen.findByText('Сохранится, когда вы остановитесь')).toBeTruthy()
    expect(await screen.findByText('Сохранено в 10:14 · версия 8', {}, { timeout: 3_000 })).toBeTruthy()
    expect(calls('replies.save')).toHaveLength(1)
  })

  it('is judged by axe', async () => {
    office.store(replyView(id, { state: 'returned', remarks: [{ id: 4, text: 'Назовите сумму', author: 'Громов С.В.', createdAt: NOW, resolvedAt: null, quote: null }] }))
    open()
    await screen.findByRole('img', { name: 'Письмо' })
    expect(await seriousProblems()).toEqual([])
  })

  it('goes for signature by Ctrl+Enter with the last word saved', async () => {
    office.store(replyView(id))
    const { user } = open()
    await user.type(await screen.findByLabelText('Заголовок'), '!')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('На подписи')).toBeTruthy()
    expect(calls('replies.save')).toHaveLength(1)
    expect(calls('replies.submit').map(({ input }) => input)).toEqual([{ replyId: id + 100, version: 8 }])
  })

  it('names what is missing and goes to the first field', async () => {
    const text = { ...TEXT, subject: '' }
    office.store(replyView(id, { text, checklist: checklist(text) }))
    const { user } = open()
    expect(await screen.findByText('Не хватает: 1 пункт')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /На подпись/ }))
    const subject = screen.getByLabelText('Заголовок')
    await waitFor(() => expect(document.activeElement).toBe(subject))
    expect(subject.getAttribute('aria-invalid')).toBe('true')
  })

  it('each missing line leads to its field', async () => {
    const text = { ...TEXT, addressee: [] }
    office.store(replyView(id, { text, checklist: checklist(text) }))
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Укажите, кому адресован ответ.' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Кому'))
  })

  it('keeps the text while the service is down and saves it afterwards', async () => {
    office.store(replyView(id))
    open()
    const body = await screen.findByLabelText('Текст ответа')
    host.stopService()
    typeAtEnd(body, ' При остановке.')
    expect(await screen.findByText(/Не сохранено с 10:14/, {}, { timeout: 3_000 })).toBeTruthy()
    host.startService()
    expect(await screen.findByText('Сохранено в 10:14 · версия 8', {}, { timeout: 5_000 })).toBeTruthy()
    expect(textOfDocument(office.replies.get(id)?.text.document ?? [])).toContain('При остановке.')
  })

  it('shows both texts when a colleague saved before, and takes theirs without losing mine', async () => {
    office.store(replyView(id))
    const { user } = open()
    const body = await screen.findByLabelText('Текст ответа')
    office.store(replyView(id, { version: 9, savedBy: 'Гринько В.С.', text: { ...TEXT, document: documentFromText('Текст коллеги, другой и тоже подробный.') } }))
    typeAtEnd(body, ' Мой конец.')
    expect(await screen.findByText(/письмо изменил\(а\) Гринько В\.С\./, {}, { timeout: 3_000 })).toBeTruthy()
    expect(within(screen.getByRole('region', { name: 'Сохранённый текст целиком' })).getByText(/коллеги/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Взять сохранённый' }))
    expect(await screen.findByText('Текст коллеги, другой и тоже подробный.')).toBeTruthy()
    await user.click(screen.getByRole('tab', { name: 'Версии' }))
    await user.click(await screen.findByText('Ваш текст'))
    await user.click(await screen.findByRole('button', { name: 'Вернуть этот текст' }))
    expect(await screen.findByText(/Мой конец\./)).toBeTruthy()
  })

  it('puts a template of the topic over the text only when told where, and brings the text back', async () => {
    office.store(replyView(id))
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: 'Шаблон' }))
    const items = await screen.findAllByRole('menuitem')
    expect(items.map(({ textContent }) => textContent)).toEqual(['Перерасчёт произведён', 'Разъяснение начислений'])
    await user.click(screen.getByRole('menuitem', { name: 'Перерасчёт произведён' }))
    await user.click(await screen.findByRole('button', { name: 'вместо текста' }))
    await waitFor(() => expect(screen.getByLabelText('Текст ответа').textContent).toBe('Произведён перерасчёт на сумму {{сумма}} руб.'))
    await user.click(screen.getByRole('button', { name: 'Вернуть прежний текст' }))
    expect(await screen.findByText(/На Ваше обращение/)).toBeTruthy()
  })
})

describe('around the editor', () => {
  it('a remark leads to its words, says when they are gone, and lets go of them when it is ticked off', async () => {
    const remark = { author: 'Громов С.В.', createdAt: NOW, resolvedAt: null }
    office.store(replyView(id, { state: 'returned', remarks: [
      { ...remark, id: 4, text: 'Проверьте сумму', quote: { exact: '412 руб. 36 коп', prefix: 'на сумму ', suffix: '.' } },
      { ...remark, id: 5, text: 'Не надо', quote: { exact: 'с уважением', prefix: '', suffix: '' } },
    ] }))
    const { user } = open()
    const body = await screen.findByLabelText('Текст ответа')
    await waitFor(() => expect(body.querySelector('.letter-remark')?.textContent).toBe('412 руб. 36 коп'))
    const [placed, gone] = screen.getAllByRole('article')
    if (placed === undefined || gone === undefined) throw new Error('no remarks')
    expect(within(gone).getByText('Этих слов в тексте уже нет.')).toBeTruthy()
    expect(within(gone).queryByRole('button')).toBeNull()
    await user.click(within(placed).getByRole('button', { name: 'Показать в тексте' }))
    expect(selectedIn(body)).toBe('412 руб. 36 коп')
    await user.click(within(placed).getByRole('checkbox'))
    await waitFor(() => expect(body.querySelector('.letter-remark')).toBeNull())
  })

  it('remarks are ticked off beside the text', async () => {
    office.store(replyView(id, { state: 'returned', remarks: [{ id: 4, text: 'Назовите сумму', author: 'Громов С.В.', createdAt: NOW, resolvedAt: null, quote: null }] }))
    const { user } = open()
    await user.click(await screen.findByRole('checkbox', { name: 'Исправлено' }))
    expect(await screen.findByText('Все замечания исправлены.')).toBeTruthy()
  })

  it('begins from a blank sheet or a template', async () => {
    const { user } = open()
    await user.click(await screen.findByText('Чистый лист'))
    expect(await screen.findByLabelText('Текст ответа')).toBeTruthy()
  })

  it('a letter on signature is read only and can be recalled', async () => {
    office.store(replyView(id, { state: 'submitted' }))
    const { user } = open()
    expect(await screen.findByRole('img', { name: 'Письмо' })).toBeTruthy()
    expect(screen.queryByLabelText('Текст ответа')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Отозвать с подписи' }))
    expect(await screen.findByLabelText('Текст ответа')).toBeTruthy()
  })

  it('a signed letter shows its verification', async () => {
    office.store(replyView(id, { state: 'signed', outgoingNumber: 'Л-0001/26/1' }))
    office.views.set(id, caseView(id, { status: 'signed', documents: [{ id: 901, replyId: id + 100, letter: 'reply', outgoingNumber: 'Л-0001/26/1', signedOn: '2026-11-22', signer: 'Громов С.В.', sha256: 'b'.repeat(64), pages: 1, training: true, kind: 'electronic', recalled: false }] }))
    open()
    expect(await screen.findByText('Подпись действительна')).toBeTruthy()
    expect(screen.getByRole('img', { name: 'PDF письма № Л-0001/26/1' })).toBeTruthy()
    expect(await seriousProblems()).toEqual([])
  })
})
