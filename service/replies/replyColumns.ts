import type { ReplyText } from '../../contract/replies.ts'
import { toJson } from '../../db/schema/json.ts'
import { textOfDocument, type LetterDocument } from '../../domain/letter-document.ts'

/** Columns of `replies` that the executor fills. */
export function replyColumns(text: ReplyText) {
  return {
    subject: text.subject,
    salutation: text.salutation,
    addressee_json: toJson<unknown>(text.addressee.map((line) => line.trim()).filter((line) => line !== '')),
    ...documentColumns(text.document),
    attachments: text.attachments === '' ? null : text.attachments,
    reply_channel: text.replyChannel,
    reply_address: text.replyAddress === '' ? null : text.replyAddress,
    result: text.result,
    justified: text.justified,
    template_code: text.templateCode,
  }
}

/** The text as data, and its plain wording beside it for search and checks. */
export function documentColumns(document: LetterDocument) {
  return { body: textOfDocument(document), document_json: toJson(document) }
}
