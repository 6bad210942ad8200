import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dispatchSchema } from '../../../renderer/features/dispatch/dispatch-form.ts'
import { DispatchPage } from '../../../renderer/features/dispatch/DispatchPage.tsx'
import { openOffice } from '../reply/fake/office.ts'
import { connectOffice, openPage } from '../reply/fake/page.tsx'
import { TODAY } from '../reply/fake/samples.ts'
import { seriousProblems } from '../support/axe.ts'

vi.mock('../../../renderer/components/viewer/PdfView.tsx', () => import('../reply/fake/viewer.tsx'))

const office = openOffice()
const host = connectOffice(office)
beforeEach(office.reset)
afterEach(cleanup)

const open = () => openPage('/dispatch', '/dispatch', <DispatchPage />)
const calls = (path: string) => office.calls.filter((call) => call.path === path)

it('records a letter sent by post with its ШПИ and shows where it went', async () => {
  const { user } = open()
  await user.type(await screen.findByLabelText(/^ШПИ/), '80081 234567 893')
  await user.click(screen.getByRole('button', { name: /Записать отправку почтой/ }))
  expect(await screen.findByText(/Срок остановлен/)).toBeTruthy()
  expect(calls('replies.dispatch').map(({ input }) => input)).toEqual([expect.objectContaining({ replyId: 106, channel: 'post', dispatchedOn: TODAY, postalId: '80081234567893' })])
  expect(await screen.findByText('Письмо № Л-0007/26/1')).toBeTruthy()
})

it('says what is missing beside the field', async () => {
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: /Записать отправку почтой/ }))
  expect(await screen.findByText(/Введите ШПИ/)).toBeTruthy()
  expect(calls('replies.dispatch')).toHaveLength(0)
})

it('the signed file is verified at opening and saved under its name', async () => {
  const { user } = open()
  expect(await screen.findByText('Подпись проверена')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Сохранить PDF как…' }))
  expect(await screen.findByRole('button', { name: 'Сохранено' })).toBeTruthy()
  expect(host.saved.map(({ name }) => name)).toEqual(['0006-26-1.pdf'])
})

it('is judged by axe', async () => {
  open()
  await screen.findByText('Подпись проверена')
  expect(await seriousProblems()).toEqual([])
})

describe('each channel has its own proof', () => {
  const good = { channel: 'post', address: 'г. Пятигорск, ул. Образцовая, д. 7', dispatchedOn: TODAY, proof: '', postalId: '80081234567893', recipient: '', documentShown: '', proofFile: null } as const
  const refused = (change: object) => dispatchSchema({ signedOn: '2026-11-20' }, TODAY).safeParse({ ...good, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? []
  it.each([
    ['post with its ШПИ', {}, []],
    ['post by a register instead of a ШПИ', { postalId: '', proof: 'реестр № 14' }, []],
    ['post with a misspelt ШПИ', { postalId: '8008' }, ['postalId']],
    ['a date that has not come', { dispatchedOn: '2026-11-24' }, ['dispatchedOn']],
    ['a date before the signature', { dispatchedOn: '2026-11-19' }, ['dispatchedOn']],
    ['e-mail to an address that is not one', { channel: 'email', address: 'кому-то' }, ['address']],
    ['pick-up without a recipient', { channel: 'pick_up', address: '' }, ['recipient']],
    ['a talk without its record', { channel: 'phone', address: '8 928 000-00-19' }, ['proof']],
    ['a fax without its report', { channel: 'fax', address: '8 928 000-00-19' }, ['proof']],
  ])('%s', (_, change, fields) => expect(refused(change)).toEqual(fields))
})
