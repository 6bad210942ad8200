import { documentFromText, textOfDocument } from '../../../domain/letter-document.ts'
import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReplyText, ReplyView } from '../../../contract/replies.ts'
import { DraftKeeper } from '../../../renderer/features/reply/draft-keeper.ts'
import { replyView } from './fake/samples.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const stored = replyView(1)

function keeper(save: (version: number, text: ReplyText) => Promise<ReplyView>, load: () => Promise<ReplyView | null> = () => Promise.resolve(null)) {
  const onSaved = vi.fn()
  return { draft: new DraftKeeper(stored, { save, load, onSaved }), onSaved }
}
const saving = () => vi.fn((version: number, text: ReplyText) => Promise.resolve({ ...stored, text, version: version + 1 }))

describe('a draft', () => {
  it('is saved once at a pause, with everything that was typed', async () => {
    const save = saving()
    const { draft, onSaved } = keeper(save)
    draft.edit({ document: documentFromText('П') })
    draft.edit({ document: documentFromText('По') })
    expect(draft.snapshot().state).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(save).toHaveBeenCalledOnce()
    expect(save).toHaveBeenCalledWith(7, expect.objectContaining({ document: documentFromText('По') }))
    expect(draft.snapshot()).toMatchObject({ state: 'saved', version: 8 })
    expect(onSaved).toHaveBeenCalledOnce()
  })

  it('keeps what was typed while a save was on its way, and sends it with the next version', async () => {
    const answers: (() => void)[] = []
    const save = vi.fn((version: number, text: ReplyText) => new Promise<ReplyView>((resolve) => void answers.push(() => resolve({ ...stored, text, version: version + 1 }))))
    const { draft } = keeper(save)
    draft.edit({ document: documentFromText('раз') })
    await vi.advanceTimersByTimeAsync(1_000)
    draft.edit({ document: documentFromText('раз два') })
    answers[0]?.()
    await vi.advanceTimersByTimeAsync(1_000)
    answers[1]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(save.mock.calls.map(([version, { document }]) => [version, textOfDocument(document)])).toEqual([[7, 'раз'], [8, 'раз два']])
    expect(draft.snapshot()).toMatchObject({ state: 'saved', version: 9, text: { document: documentFromText('раз два') } })
  })

  it('stays while the service is down and is sent again by itself', async () => {
    const save = saving().mockRejectedValueOnce(new Error('SERVICE_DOWN'))
    const { draft } = keeper(save)
    draft.edit({ document: documentFromText('текст') })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(draft.snapshot()).toMatchObject({ state: 'failed', text: { document: documentFromText('текст') } })
    await vi.advanceTimersByTimeAsync(6_000)
    expect(draft.snapshot()).toMatchObject({ state: 'saved', version: 8 })
  })

  it('is not sent again by itself when it was refused', async () => {
    const save = vi.fn(() => Promise.reject(new ORPCError('INVALID_INPUT', { message: 'Слишком длинный заголовок' })))
    const { draft } = keeper(save)
    draft.edit({ document: documentFromText('текст') })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).toHaveBeenCalledOnce()
    expect(draft.snapshot()).toMatchObject({ state: 'failed', text: { document: documentFromText('текст') } })
  })

  it('takes what a colleague saved only when nothing of its own would be lost', () => {
    const { draft } = keeper(saving())
    const newer = { ...stored, version: 8, text: { ...stored.text, document: documentFromText('их') } }
    draft.edit({ document: documentFromText('мой') })
    draft.adopt(newer)
    expect(draft.snapshot().text.document).toEqual(documentFromText('мой'))
    const { draft: idle } = keeper(saving())
    idle.adopt(newer)
    expect(idle.snapshot()).toMatchObject({ version: 8, text: { document: documentFromText('их') } })
  })
})

describe('a conflict', () => {
  const theirs: ReplyView = { ...stored, version: 9, savedBy: 'Гринько В.С.', text: { ...stored.text, document: documentFromText('их текст') } }
  const conflicting = async () => {
    const save = saving().mockRejectedValueOnce(new ORPCError('CONFLICT', { message: 'Письмо изменено' }))
    const { draft } = keeper(save, () => Promise.resolve(theirs))
    draft.edit({ document: documentFromText('мой текст') })
    await vi.advanceTimersByTimeAsync(1_000)
    return { draft, save }
  }

  it('shows both texts and sends nothing more', async () => {
    const { draft, save } = await conflicting()
    draft.edit({ document: documentFromText('мой текст, дальше') })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).toHaveBeenCalledOnce()
    expect(draft.snapshot()).toMatchObject({ state: 'conflict', theirs: { version: 9 }, text: { document: documentFromText('мой текст, дальше') } })
  })

  it('settled by mine: mine goes over theirs, theirs is set aside', async () => {
    const { draft, save } = await conflicting()
    await draft.keepMine()
    expect(save).toHaveBeenLastCalledWith(9, expect.objectContaining({ document: documentFromText('мой текст') }))
    expect(draft.snapshot()).toMatchObject({ state: 'saved', theirs: null, version: 10 })
    expect(draft.snapshot().aside.map(({ text }) => textOfDocument(text.document))).toEqual(['их текст'])
  })

  it('settled by theirs: nothing is sent, mine is set aside', async () => {
    const { draft, save } = await conflicting()
    draft.takeTheirs()
    expect(save).toHaveBeenCalledOnce()
    expect(draft.snapshot()).toMatchObject({ state: 'saved', version: 9, text: { document: documentFromText('их текст') } })
    expect(draft.snapshot().aside.map(({ text }) => textOfDocument(text.document))).toEqual(['мой текст'])
  })
})
