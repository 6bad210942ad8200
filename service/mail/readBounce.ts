import { simpleParser } from 'mailparser'
import { bounceOfWords, isMailServer } from '../../domain/bounce.ts'
import type { ReadMail } from './readMail.ts'

/** What a notice of a mail server says about a letter of somebody's; whether it is ours is found by its Message-ID. */
export interface Bounce {
  /** `failed` for good, `delayed`: it is still tried, `delivered`. */
  readonly action: 'failed' | 'delayed' | 'delivered'
  /** RFC 3463, `5.1.1`. */
  readonly status: string | null
  /** Message-IDs the notice names, brackets included; our envelope ids are the same without them. */
  readonly messageIds: readonly string[]
}

const LONGEST_HEAD = 64 * 1024
const MOST_IDS = 50
const ID = /<?([\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>?/gu

/** Null for an ordinary message. Reads reports of RFC 3464 and, by their words, notices of servers that write none. */
export async function readBounce(raw: Buffer, mail: ReadMail): Promise<Bounce | null> {
  const head = raw.subarray(0, LONGEST_HEAD).toString('latin1').split(/\r?\n\r?\n/u)[0] ?? ''
  const report = /content-type:\s*multipart\/report/iu.test(head)
  if (!report && !isMailServer(mail.fromAddress) && !/^x-failed-recipients:/imu.test(head)) return null
  const parsed = await simpleParser(raw, { keepDeliveryStatus: true, checksumAlgo: false, skipTextToHtml: true, skipImageLinks: true })
  const parts = parsed.attachments.map(({ contentType, content }) => ({ contentType, text: content.toString('utf8') }))
  const status = parts.find(({ contentType }) => /^message\/(?:global-)?delivery-status$/u.test(contentType))
  const told = status === undefined ? bounceOfWords(mail.text) : readStatus(status.text)
  if (told === null) return null
  const quoted = parts.filter(({ contentType }) => /rfc822|text\/|delivery-status/u.test(contentType)).map(({ text }) => text)
  const ids = [...[mail.inReplyTo ?? '', ...mail.references, mail.text, ...quoted].join('\n').matchAll(ID)].map(([, id = '']) => `<${id}>`)
  return { ...told, messageIds: [...new Set(ids)].slice(0, MOST_IDS) }
}

const ACTIONS: Readonly<Record<string, Bounce['action']>> = { failed: 'failed', delayed: 'delayed', delivered: 'delivered', relayed: 'delivered', expanded: 'delivered' }

/** The fields of the report, RFC 3464 §2.3; a letter goes to one address, so the first recipient is the one. */
function readStatus(text: string): Pick<Bounce, 'action' | 'status'> | null {
  const unfolded = text.replaceAll(/\r?\n[ \t]+/gu, ' ')
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.+?)[ \\t]*$`, 'imu').exec(unfolded)?.[1] ?? null
  const action = ACTIONS[(field('Action') ?? '').toLowerCase().split(/\s/u)[0] ?? '']
  const status = /\d\.\d{1,3}\.\d{1,3}/u.exec(field('Status') ?? '')?.[0] ?? null
  return action === undefined ? null : { action, status }
}
