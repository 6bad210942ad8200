import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { ownWords } from '../../domain/appeal-text.ts'
import { textOfHtml } from './safeHtml.ts'
import { declareCharset, guessRussianCharset, isBroken } from './decodeCharset.ts'

export interface MailPart {
  readonly name: string
  readonly content: Buffer
  readonly mediaType: string
  readonly inline: boolean
  readonly damaged: boolean
}

/** A message as read; raw bytes are kept elsewhere before this is tried. */
export interface ReadMail {
  readonly messageId: string | null
  readonly fromAddress: string
  readonly fromName: string
  readonly to: string
  readonly subject: string
  readonly sentAt: IsoInstant | null
  readonly text: string
  /** The message without the quoted letter it answers. */
  readonly ownText: string
  readonly html: string | null
  readonly parts: readonly MailPart[]
  /** Sentences about what was mended or is missing. */
  readonly notes: readonly string[]
}

export type MailReading = { readonly ok: true; readonly mail: ReadMail } | { readonly ok: false; readonly reason: string }

const KNOWN_HEADERS = /^(?:from|to|subject|date|received|message-id|mime-version|return-path|delivered-to|reply-to|content-type)\s*:/imu

/** Reads a message whatever its charset says. Never throws: what cannot be read is named with a reason. */
export async function readMail(raw: Buffer): Promise<MailReading> {
  if (raw.length === 0) return { ok: false, reason: 'Файл пустой (0 байт)' }
  const head = raw.subarray(0, 64 * 1024).toString('latin1').split(/\r?\n\r?\n/u)[0] ?? ''
  if (!KNOWN_HEADERS.test(head)) return { ok: false, reason: 'Это не электронное письмо: нет ни одного заголовка письма' }
  try {
    const parsed = await simpleParser(raw)
    return { ok: true, mail: await toMail(raw, parsed) }
  } catch {
    return { ok: false, reason: 'Письмо повреждено: программа не смогла его разобрать' }
  }
}

async function toMail(raw: Buffer, first: ParsedMail): Promise<ReadMail> {
  const notes: string[] = []
  let parsed = first
  if ([first.text, first.html || '', first.subject, first.from?.text].some(isBroken)) {
    const charset = guessRussianCharset(raw)
    const second = await simpleParser(declareCharset(raw, charset))
    parsed = { ...second, attachments: first.attachments, ...pick(isBroken(first.subject) ? second : first, 'subject'), ...pick(isBroken(first.from?.text) ? second : first, 'from') }
    notes.push(`Кодировка в письме указана неверно или не указана; прочитано как ${charset}`)
  }
  const sender = parsed.from?.value[0]
  if (sender?.address === undefined) notes.push('В письме не указан адрес отправителя')
  const { text, html } = pickText(parsed)
  const parts = parsed.attachments.map((attachment, index) => ({
    name: attachment.filename ?? defaultName(attachment.contentType, index),
    content: attachment.content,
    mediaType: attachment.contentType,
    inline: attachment.related || attachment.contentDisposition === 'inline',
    damaged: false,
  }))
  const cut = isTruncated(raw)
  if (cut) notes.push('Письмо оборвано: последнее вложение может быть повреждено')
  return {
    messageId: parsed.messageId ?? null,
    fromAddress: sender?.address ?? '',
    fromName: sender?.name ?? '',
    to: addressText(parsed.to),
    subject: parsed.subject ?? '',
    sentAt: parsed.headers.has('date') && parsed.date !== undefined && !Number.isNaN(parsed.date.getTime()) ? parsed.date.toISOString() : null,
    text,
    ownText: ownWords(text),
    html,
    parts: cut ? parts.map((part, index) => (index === parts.length - 1 ? { ...part, damaged: true } : part)) : parts,
    notes,
  }
}

const pick = <K extends 'subject' | 'from'>(from: ParsedMail, key: K): Pick<ParsedMail, K> | undefined => (from[key] === undefined ? undefined : { [key]: from[key] } as Pick<ParsedMail, K>)

/** Outlook writes an HTML part with nothing to read beside a good text part; then the text part counts. */
function pickText(parsed: ParsedMail): { text: string; html: string | null } {
  const html = parsed.html || ''
  const readable = html.replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>|<[^>]+>|&nbsp;/giu, '').trim() !== ''
  const text = (parsed.text ?? '').replace(/\r\n/gu, '\n').trim()
  return { text: text === '' && readable ? textOfHtml(html) : text, html: readable ? html : null }
}

/** A multipart message whose last boundary never came. */
function isTruncated(raw: Buffer): boolean {
  const text = raw.toString('latin1')
  const boundary = /content-type:\s*multipart\/[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*?boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/iu.exec(text)
  const mark = boundary?.[1] ?? boundary?.[2]
  return mark !== undefined && !text.includes(`--${mark}--`)
}

const addressText = (to: AddressObject | AddressObject[] | undefined) => (to === undefined ? '' : (Array.isArray(to) ? to : [to]).map((one) => one.text).join(', '))

const defaultName = (mediaType: string, index: number) => (mediaType === 'message/rfc822' ? `письмо-${index + 1}.eml` : `вложение-${index + 1}`)
