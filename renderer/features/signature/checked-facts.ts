import type { ReplyView } from '../../../contract/replies.ts'
import { REPLY_CHANNEL_LABELS } from '../../../domain/appeal.ts'

export interface CheckedFact {
  readonly code: string
  readonly state: 'ok' | 'missing' | 'warning'
  readonly text: string
  readonly hint: string
}

/** What the Standard (7.2.5, 8.2.3) makes the signer answer for, with the fact itself; the name and the phone are one line. */
const KEY: Record<string, ((reply: ReplyView) => string) | undefined> = {
  substance: () => '',
  executor_name: ({ executor }) => `: ${executor.fullName}, ${unbroken(executor.phone)}`,
  authority: () => '',
  reply_channel: ({ text }) => `: ${REPLY_CHANNEL_LABELS[text.replyChannel].toLowerCase()}${text.replyAddress === '' ? '' : `, ${text.replyAddress}`}`,
}
const LABELS: Record<string, string | undefined> = { executor_name: 'Исполнитель', reply_channel: 'Ответ отправят' }

/** A phone number that is not torn between two lines. */
const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011')

export function checkedFacts(reply: ReplyView): { readonly shown: CheckedFact[]; readonly rest: CheckedFact[] } {
  const facts = reply.checklist.map(({ code, ok, blocking, label, hint }): CheckedFact => {
    if (!ok) return { code, state: blocking ? 'missing' : 'warning', text: label, hint }
    const detail = KEY[code]?.(reply)
    return { code, state: 'ok', text: detail === undefined ? label : `${LABELS[code] ?? label}${detail}`, hint: '' }
  })
  const wrong = facts.filter(({ state }) => state !== 'ok')
  const key = facts.filter(({ code, state }) => state === 'ok' && KEY[code] !== undefined)
  return { shown: [...wrong, ...key], rest: facts.filter(({ code, state }) => state === 'ok' && KEY[code] === undefined) }
}
