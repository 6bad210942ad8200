import { z } from 'zod'
import { TEXT_SOURCES, TEXT_STATES } from '../domain/file-text.ts'
import { id } from './fields.ts'
import { procedure } from './procedure.ts'

/** Text of a file as far as it is known. Recognised text may be wrong: it is for search and suggestions and never fills a field. */
export const fileText = z.object({
  fileId: id,
  /** `none`: there is nothing to read in a file of this kind. */
  state: z.enum([...TEXT_STATES, 'none']),
  source: z.enum(TEXT_SOURCES).nullable(),
  pagesDone: z.int(),
  /** null until the file was opened. */
  pages: z.int().nullable(),
  /** Per cent of recognition; null when nothing was recognised from a picture. */
  confidence: z.int().nullable(),
  /** So little was recognised that the letter may be illegible (§7.2.6). */
  doubtful: z.boolean(),
  text: z.string(),
  /** Why it failed, or what was left out. */
  reason: z.string(),
})
export type FileText = z.infer<typeof fileText>

export const texts = {
  get: procedure.route({ method: 'GET', path: '/files/{fileId}/text', summary: 'Text of a file: what it carries or what was recognised' }).input(z.object({ fileId: id })).output(fileText),
  cancel: procedure.route({ method: 'DELETE', path: '/files/{fileId}/text', summary: 'Stop recognising a file' }).input(z.object({ fileId: id })).output(fileText),
  again: procedure.route({ method: 'POST', path: '/files/{fileId}/text', summary: 'Recognise a file anew, from its pictures' }).input(z.object({ fileId: id })).output(fileText),
}
