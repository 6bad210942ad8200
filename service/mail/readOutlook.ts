import OutlookModule, { type FieldsData } from '@kenjiuno/msgreader'
import iconv from 'iconv-lite'
import { simpleParser, type ParsedMail } from 'mailparser'
import { ownWords } from '../../domain/appeal-text.ts'
import { isSoundCompoundFile } from './compoundFile.ts'
import { isAutoSubmitted } from './mailFacts.ts'
import type { MailPart, MailReading } from './readMail.ts'
import { textOfHtml } from './safeHtml.ts'

/** A CommonJS package: its class stands under `default` when Node loads it, and in its place when it is bundled. */
const MsgReader = 'default' in OutlookModule ? (OutlookModule.default as typeof OutlookModule) : OutlookModule

/** Compound File Binary, the container of .msg (MS-CFB 2.2). */
const MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
/** Code page of HTML that names none: MS-OXBBODY leaves it to the message, and here messages are Russian. */
const RUSSIAN = 1251

export const isOutlook = (bytes: Buffer): boolean => bytes.subarray(0, MAGIC.length).equals(MAGIC)

/** A message as Outlook saves it (.msg, MS-OXMSG): the same reading as of an e-mail. */
export async function readOutlook(bytes: Buffer): Promise<MailReading> {
  try {
    // The library follows a chain that runs in a circle for ever.
    if (!isSoundCompoundFile(bytes)) return { ok: false, reason: 'Файл Outlook повреждён: его части ссылаются друг на друга по кругу' }
    const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    reader.parserConfig = { ansiEncoding: 'windows-1251' }
    const fields = reader.getFileData()
    if (fields.error !== undefined) return { ok: false, reason: 'Это не письмо Outlook: файл другой программы или повреждён' }
    // Outlook keeps the headers that came over the wire; of a letter it made itself there are none.
    const headers = await simpleParser((fields.headers ?? '').replace(/^content-(?:type|transfer-encoding):.*(?:\r?\n[ \t].*)*\r?\n?/gimu, '') + '\r\n\r\n')
    const html = htmlOf(fields)
    const text = (fields.body ?? '').replace(/\r\n/gu, '\n').trim() || (html === null ? '' : textOfHtml(html))
    const sender = headers.from?.value[0]
    const fromAddress = sender?.address ?? fields.senderSmtpAddress ?? (fields.senderEmail?.includes('@') === true ? fields.senderEmail : '')
    const parts = (fields.attachments ?? []).map((attachment, index) => partOf(reader, attachment, index))
    const subject = fields.subject ?? headers.subject ?? ''
    if (fromAddress === '' && subject === '' && text === '' && html === null && parts.length === 0) return { ok: false, reason: 'В файле Outlook нет ни отправителя, ни темы, ни текста, ни вложений' }
    return {
      ok: true,
      mail: {
        messageId: headers.messageId ?? fields.messageId ?? null,
        inReplyTo: headers.inReplyTo ?? null,
        references: [headers.references ?? []].flat(),
        fromAddress,
        fromName: sender?.name || fields.senderName || '',
        to: (fields.recipients ?? []).map((one) => one.smtpAddress ?? one.email ?? one.name ?? '').filter((one) => one !== '').join(', '),
        subject,
        sentAt: sentAt(fields, headers),
        text,
        ownText: ownWords(text),
        html,
        parts,
        notes: ['Письмо сохранено программой Outlook (.msg); исходный файл приложен без изменений', ...(fromAddress === '' ? ['В письме не указан адрес отправителя'] : []), ...(parts.some(({ damaged }) => damaged) ? ['Одно из вложений прочитать не удалось'] : [])],
        autoSubmitted: isAutoSubmitted(headers),
      },
    }
  } catch {
    return { ok: false, reason: 'Файл Outlook повреждён: программа не смогла его разобрать' }
  }
}

function htmlOf(fields: FieldsData): string | null {
  const bytes = fields.html
  const html = fields.bodyHtml ?? (bytes === undefined ? '' : decode(bytes, fields.internetCodepage))
  return html.replace(/<[^>]+>|&nbsp;/giu, '').trim() === '' ? null : html
}

function decode(bytes: Uint8Array, codepage: number | undefined): string {
  const charset = codepage === 65001 ? 'utf-8' : `windows-${codepage ?? RUSSIAN}`
  return iconv.decode(Buffer.from(bytes), iconv.encodingExists(charset) ? charset : codepage === 20866 ? 'koi8-r' : 'utf-8')
}

/** An attachment that cannot be taken out stays inside the .msg that is kept; the clerk is told. */
function partOf(reader: InstanceType<typeof MsgReader>, attachment: FieldsData, index: number): MailPart {
  const name = attachment.fileName ?? attachment.fileNameShort ?? (attachment.innerMsgContent === true ? `${attachment.name ?? `письмо-${index + 1}`}.msg` : `вложение-${index + 1}`)
  const plain = { name, mediaType: attachment.attachMimeTag ?? 'application/octet-stream', inline: attachment.attachmentHidden === true || attachment.pidContentId !== undefined }
  try {
    return { ...plain, content: Buffer.from(reader.getAttachment(attachment).content), damaged: false }
  } catch {
    return { ...plain, content: Buffer.alloc(0), damaged: true }
  }
}

function sentAt(fields: FieldsData, headers: ParsedMail): string | null {
  const told = headers.headers.has('date') ? headers.date : new Date(fields.clientSubmitTime ?? fields.messageDeliveryTime ?? Number.NaN)
  return told === undefined || Number.isNaN(told.getTime()) ? null : told.toISOString()
}
