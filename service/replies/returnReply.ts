import { toJson } from '../../db/schema/json.ts'
import { indexCase } from '../../db/search/index-case.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import type { TextQuote } from '../../domain/text-quote.ts'
import { announce } from '../announce.ts'
import type { CaseChanged } from '../cases/changeCase.ts'
import type { Service } from '../context.ts'
import { withdrawVisas } from '../visas/withdrawVisas.ts'
import { changeWithLetter, statusAfter } from './letterCourse.ts'
import { assertReplyState, assertReplyVersion, loadReply } from './loadReply.ts'

interface Remark {
  readonly text: string
  readonly quote: TextQuote | null
}

/** Returns the letter with remarks, each to be ticked off by the executor: to places of the text, and one a line to the whole letter. */
export async function returnReply(service: Service, actor: Actor, input: { replyId: number; version: number; remarks: readonly Remark[] }): Promise<CaseChanged> {
  const remarks = input.remarks.flatMap(({ text, quote }): Remark[] => (quote === null ? linesOf(text).map((line) => ({ text: line, quote })) : [{ text: text.trim(), quote }])).filter(({ text }) => text !== '')
  if (remarks.length === 0) throw new Failure('INVALID_INPUT', 'Напишите, что исправить.', { fields: [{ path: 'remarks', message: 'Напишите, что исправить.' }] })
  const changed = await service.store.write(async (tx) => {
    const { reply, row } = await loadReply(tx, actor, input.replyId, 'return_reply')
    assertReplyState(reply, ['submitted'])
    await assertReplyVersion(tx, reply, input.version)
    const at = service.clock.instant()
    const status = statusAfter(row, reply, 'return')
    await tx.insertInto('reply_remarks').values(remarks.map(({ text, quote }) => ({ reply_id: reply.id, text, quote_json: quote === null ? null : toJson(quote), author_id: actor.userId, created_at: at }))).execute()
    await indexCase(tx, row.id)
    await withdrawVisas(tx, { replyId: reply.id }, at)
    await tx.updateTable('replies').set({ state: 'returned', version: reply.version + 1, updated_at: at, updated_by: actor.userId }).where('id', '=', reply.id).execute()
    return changeWithLetter(tx, row, reply, { actor, at, action: 'reply.returned', patch: { status }, details: { remarks: remarks.map(({ text, quote }) => (quote === null ? text : `«${quote.exact}»: ${text}`)) } })
  })
  announce(service, actor, 'reply', changed.caseId)
  return changed
}

const linesOf = (text: string): string[] => text.split(/\r?\n/u).map((line) => line.replace(/^\s*(?:[-–—•]|\d{1,2}[.)])\s+/u, '').trim())
