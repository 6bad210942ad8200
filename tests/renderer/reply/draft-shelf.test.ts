import { documentFromText } from '../../../domain/letter-document.ts'
import { beforeEach, expect, it } from 'vitest'
import { leaveDraft, takeDraft } from '../../../renderer/features/reply/draft-shelf.ts'
import { api } from '../../../renderer/lib/client.ts'
import { queryClient } from '../../../renderer/lib/query-client.ts'
import { openOffice } from './fake/office.ts'
import { connectOffice } from './fake/page.tsx'
import { replyView, SESSION } from './fake/samples.ts'

const office = openOffice()
connectOffice(office)
const signIn = (id: number | null) => queryClient.setQueryData(api.session.state.queryKey(), { ...SESSION, user: id === null ? null : { ...SESSION.user, id } })
const noted = () => undefined

beforeEach(() => {
  office.reset()
  office.store(replyView(1))
  office.store(replyView(2))
})

it('a draft whose author has signed out is never saved in another name, and waits for its author', async () => {
  signIn(1)
  const draft = takeDraft(1, replyView(1), noted)
  draft.edit({ document: documentFromText('Последние слова перед выходом') })
  signIn(2)
  await leaveDraft(1, draft)
  expect(office.calls).toEqual([])
  expect(takeDraft(2, replyView(1), noted)).not.toBe(draft)
  signIn(1)
  const back = takeDraft(1, replyView(1), noted)
  expect(back.snapshot().text.document).toEqual(documentFromText('Последние слова перед выходом'))
  expect(await back.flush()).toBe(true)
  expect(office.replies.get(1)?.text.document).toEqual(documentFromText('Последние слова перед выходом'))
})

it('a draft that the store holds whole is not kept', async () => {
  signIn(1)
  const draft = takeDraft(1, replyView(2), noted)
  draft.edit({ document: documentFromText('Всё сохранено') })
  await leaveDraft(1, draft)
  expect(takeDraft(1, replyView(2), noted)).not.toBe(draft)
})
