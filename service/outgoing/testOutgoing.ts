import type { OutgoingInput, Trial } from '../../contract/mailboxes.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { outgoingPassword } from './checkOutgoing.ts'
import { SendingFailed, sendBySmtp } from './sendBySmtp.ts'
import { explainSmtp } from './explainSmtp.ts'

/** Sends a trial letter to an address of the person's choice by settings that are not saved yet. */
export async function testOutgoing(service: Service, actor: Actor, input: OutgoingInput & { to: string }): Promise<Trial> {
  assertCan(actor, 'manage_settings')
  const { to, ...server } = input
  const password = await outgoingPassword(service, input)
  try {
    await sendBySmtp(server, password, { to, subject: 'Проверка исходящей почты', text: 'Это пробное письмо программы «Обращения»: исходящая почта настроена верно. Отвечать на него не нужно.', headers: { 'Auto-Submitted': 'auto-generated' } })
    return { ok: true, summary: `Сервер принял пробное письмо на ${to}. Проверьте, что оно пришло.` }
  } catch (error) {
    if (!(error instanceof SendingFailed)) throw error
    const { message, field } = explainSmtp(error, server)
    return { ok: false, problem: message, field }
  }
}
