import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { ownWords } from '../../domain/appeal-text.ts'
import { declareCharset, guessRussianCharset, isBroken } from './decodeCharset.ts'
import { isAutoSubmitted, isTruncated, sealedNotes } from './mailFacts.ts'
import { isOutlook, readOutlook } from './readOutlook.ts'
import { textOfHtml } from './safeHtml.ts'

export interface MailPart {
  readonly name: string
  readonly content: Buffer
  readonly mediaType: string
  readonly inline: boolean
  readonly damaged: boolean
}

/** A message as read; raw bytes are kept elsewhere before this is tried. */
export interface ReadMail {
  /** Angle brackets included, as the header has it. */
  readonly messageId: string | null
  readonly inReplyTo: string | null
  /** Message-IDs of the References header, oldest first. */
  readonly references: readonly string[]
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
  /** Sent by a program or to a list: RFC 3834, RFC 2369. */
  readonly autoSubmitted: boolean
}

export type MailReading = { readonly ok: true; readonly mail: ReadMail } | { readonly ok: false; readonly reason: string }

const KNOWN_HEADERS = /^(?:from|to|subject|date|received|message-id|mime-version|return-path|delivered-to|reply-to|content-type)\s*:/imu
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])
/** Longer HTML is kept and shown, but not turned into text: that takes seconds, and nobody writes so much by hand. */
const LONGEST_HTML = 2_000_000
const LONGEST_INLINED_IMAGES = 4_000_000
const REFERENCES_KEPT = 50

/** Reads a message whatever its charset says. Never throws: what cannot be read is named with a reason. */
export async function readMail(bytes: Buffer): Promise<MailReading> {
  if (bytes.length === 0) return { ok: false, reason: 'Файл пустой (0 байт)' }
  if (isOutlook(bytes)) return readOutlook(bytes)
  const raw = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes
  const head = raw.subarray(0, 64 * 1024).toString('latin1').split(/\r?\n\r?\n/u)[0] ?? ''
  if (!KNOWN_HEADERS.test(head)) return { ok: false, reason: 'Это не электронное письмо: нет ни одного заголовка письма' }
  try {
    const mail = await toMail(raw, await parse(raw))
    return mail === null ? { ok: false, reason: 'В письме нет ни отправителя, ни темы, ни текста, ни вложений' } : { ok: true, mail }
  } catch {
    return { ok: false, reason: 'Письмо повреждено: программа не смогла его разобрать' }
  }
}

const parse = (raw: Buffer) => simpleParser(raw, { checksumAlgo: false, skipTextToHtml: true, maxHtmlLengthToParse: LONGEST_HTML, maxInlinedImagesSize: LONGEST_INLINED_IMAGES })

async function toMail(raw: Buffer, first: ParsedMail): Promise<ReadMail | null> {
  const notes: string[] = []
  let parsed = first
  if ([first.text, first.html || '', first.subject, first.from?.text].some(isBroken)) {
    const charset = guessRussianCharset(raw)
    const second = await parse(declareCharset(raw, charset))
    parsed = { ...second, attachments: first.attachments, ...pick(isBroken(first.subject) ? second : first, 'subject'), ...pick(isBroken(first.from?.text) ? second : first, 'from') }
    notes.push(`Кодировка в письме указана неверно или не указана; прочитано как ${charset}`)
  }
  const sender = parsed.from?.value[0]
  if (sender?.address === undefined) notes.push('В письме не указан адрес отправителя')
  const { text, html } = pickText(parsed)
  const cut = isTruncated(raw)
  const parts = parsed.attachments.map((attachment, index, all) => ({
    name: attachment.filename ?? defaultName(attachment.contentType, index),
    content: attachment.content,
    mediaType: attachment.contentType,
    inline: attachment.related || attachment.contentDisposition === 'inline',
    damaged: cut && index === all.length - 1,
  }))
  if (cut) notes.push('Письмо оборвано: последнее вложение может быть повреждено')
  notes.push(...sealedNotes(parsed, text))
  if (sender?.address === undefined && text === '' && html === null && parts.length === 0 && (parsed.subject ?? '') === '') return null
  return {
    messageId: parsed.messageId ?? null,
    inReplyTo: parsed.inReplyTo ?? null,
    references: [parsed.references ?? []].flat().slice(-REFERENCES_KEPT),
    fromAddress: sender?.address ?? '',
    fromName: sender?.name ?? '',
    to: addressText(parsed.to),
    subject: parsed.subject ?? '',
    sentAt: parsed.headers.has('date') && parsed.date !== undefined && !Number.isNaN(parsed.date.getTime()) ? parsed.date.toISOString() : null,
    text,
    ownText: ownWords(text),
    html,
    parts,
    notes,
    autoSubmitted: isAutoSubmitted(parsed),
  }
}

const pick = <K extends 'subject' | 'from'>(from: ParsedMail, key: K): Pick<ParsedMail, K> | undefined => (from[key] === undefined ? undefined : { [key]: from[key] } as Pick<ParsedMail, K>)

/** Outlook writes an HTML part with nothing to read beside a good text part; then the text part counts. */
function pickText(parsed: ParsedMail): { text: string; html: string | null } {
  const html = parsed.html || ''
  const readable = html.replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>|<[^>]+>|&nbsp;/giu, '').trim() !== ''
  const text = (parsed.text ?? '').replace(/\r\n/gu, '\n').trim()
  return { text: text === '' && readable && html.length <= LONGEST_HTML ? textOfHtml(html) : text, html: readable ? html : null }
}

const addressText = (to: AddressObject | AddressObject[] | undefined) => (to === undefined ? '' : (Array.isArray(to) ? to : [to]).map((one) => one.text).join(', '))

const defaultName = (mediaType: string, index: number) => (mediaType === 'message/rfc822' ? `письмо-${index + 1}.eml` : `вложение-${index + 1}`)
