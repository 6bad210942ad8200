import { z } from 'zod'
import { fileContent, id, isoInstant } from './fields.ts'
import { procedure } from './procedure.ts'

/** A file of a card. A quarantined one is kept and listed but never opened. */
export const fileView = z.object({
  id,
  name: z.string(),
  originalName: z.string(),
  mediaType: z.string(),
  kind: z.enum(['scan', 'attachment', 'mail', 'inline', 'other']),
  bytes: z.int(),
  sha256: z.string(),
  quarantined: z.boolean(),
  damaged: z.boolean(),
  note: z.string(),
  addedAt: isoInstant,
})
export type FileView = z.infer<typeof fileView>

/** A message made safe for the sandboxed frame: no scripts, no remote content. */
export const messageView = z.object({
  deliveryId: id,
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  sentAt: isoInstant.nullable(),
  text: z.string(),
  html: z.string().nullable(),
  notes: z.array(z.string()),
})
export type MessageView = z.infer<typeof messageView>

export const files = {
  /** Takes a file before the card exists; it waits for registration by the same person. */
  stage: procedure.route({ method: 'POST', path: '/files', summary: 'Take a file for a card being filled' }).input(z.object({ file: fileContent })).output(fileView),
  discard: procedure.route({ method: 'DELETE', path: '/files/{id}', summary: 'Leave a waiting file out of the card' }).input(z.object({ id })).output(z.object({ ok: z.literal(true) })),
  attach: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/files', summary: 'Attach a file to a case' })
    .input(z.object({ caseId: id, file: fileContent }))
    .output(fileView),
  content: procedure.route({ method: 'GET', path: '/files/{id}/content', summary: 'Bytes of a file, hash verified' }).input(z.object({ id })).output(fileContent),
  message: procedure.route({ method: 'GET', path: '/deliveries/{id}', summary: 'A message, made safe' }).input(z.object({ id })).output(messageView),
}
