import { expect, onTestFinished } from 'vitest'
import type { Card } from '../../../contract/card.ts'
import { saveOutgoing } from '../../../service/outgoing/saveOutgoing.ts'
import { sendLetter } from '../../../service/outgoing/sendLetter.ts'
import { startLetters } from '../../../service/outgoing/startLetters.ts'
import { signReply } from '../../../service/replies/signReply.ts'
import { receiveMessage } from '../../../service/mail/receiveMessage.ts'
import { letter } from '../mailboxes/support/letters.ts'
import { giveKey, KEY_PASSWORD, submitted } from '../replies/desk.ts'
import type { TestOffice } from '../support.ts'
import { openSink, SENDER, SENDER_PASSWORD, type Sink } from './sink.ts'

export const CITIZEN = 'lampochkin@example.org'

export async function sinkOfTest(options = {}): Promise<Sink> {
  const opened = await openSink(options)
  onTestFinished(() => opened.close())
  return opened
}

export const serverOf = ({ port, caPem }: Pick<Sink, 'port' | 'caPem'>) => ({ host: '127.0.0.1', port, security: 'tls' as const, login: SENDER, caPem, fromName: 'ОАО «Пятигорские электрические сети»', fromAddress: SENDER, password: SENDER_PASSWORD, version: 0 })

export const useServer = (office: TestOffice, to: Pick<Sink, 'port' | 'caPem'>, change: object = {}) => saveOutgoing(office.service, office.actor('administrator'), { ...serverOf(to), ...change })

/** A signed letter whose citizen wants it by e-mail. */
export async function signedLetter(office: TestOffice, card: Partial<Card> = {}, text: Parameters<typeof submitted>[2] = {}) {
  await giveKey(office)
  const waiting = await submitted(office, { email: CITIZEN, replyChannel: 'email', replyAddress: CITIZEN, ...card }, { replyChannel: 'email', replyAddress: CITIZEN, ...text })
  const { outgoingNumber, documentId } = await signReply(office.service, office.actor('deputy'), { ...waiting, keyPassword: KEY_PASSWORD })
  return { ...waiting, outgoingNumber, documentId }
}

export const send = (office: TestOffice, replyId: number, address = CITIZEN) => sendLetter(office.service, office.actor('clerk'), { replyId, address })

export function work(office: TestOffice): () => Promise<void> {
  const stop = startLetters(office.service)
  onTestFinished(stop)
  return stop
}

export async function mailOf({ service }: TestOffice, mailId: number) {
  return service.store.read.selectFrom('outgoing_mails').selectAll().where('id', '=', mailId).executeTakeFirstOrThrow()
}

export async function until(office: TestOffice, mailId: number, state: string): Promise<void> {
  await expect.poll(async () => (await mailOf(office, mailId)).state, { timeout: 40_000, interval: 20 }).toBe(state)
}

/** A message that comes into the tray. */
export async function receive(office: TestOffice, raw: string) {
  return receiveMessage(office.service, { raw: Buffer.from(raw), from: { kind: 'file', name: 'письмо.eml', actor: office.actor('clerk') } })
}

export { letter }
