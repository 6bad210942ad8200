import { z } from 'zod'
import { LETTER_KINDS } from '../domain/letter-kind.ts'
import { fileContent, id, isoInstant, version } from './fields.ts'
import { procedure } from './procedure.ts'

const name = z.string().trim().min(1, 'Введите название').max(200)
const heading = z.string().trim().min(1, 'Введите заголовок письма').max(500)
const body = z.string().trim().min(20, 'Напишите текст письма').max(50_000)
const kind = z.enum(LETTER_KINDS)

/** A letter of the library; what stands in `{{…}}` is filled from the case or by the executor. */
export const letterTemplate = z.object({
  id, version, code: z.string(), kind, kindName: z.string(), topic: z.string().nullable(), name: z.string(), heading: z.string(), body: z.string(), enabled: z.boolean(),
  updatedAt: isoInstant,
  /** null: as the program brought it. */
  updatedBy: z.string().nullable(),
})
export type LetterTemplate = z.infer<typeof letterTemplate>

export const letterTemplateInput = z.object({ id: id.nullable(), version, kind, topic: z.string().nullable(), name, heading, body, enabled: z.boolean() })

export const letterTemplateVersion = z.object({ version, name: z.string(), heading: z.string(), body: z.string(), savedAt: isoInstant, savedBy: z.string().nullable() })
export type LetterTemplateVersion = z.infer<typeof letterTemplateVersion>

export const templates = {
  list: procedure.route({ method: 'GET', path: '/letter-templates', summary: 'The whole library of letters, with the topics they may serve' }).output(z.object({ templates: z.array(letterTemplate), topics: z.array(z.object({ code: z.string(), name: z.string() })) })),
  save: procedure.route({ method: 'PUT', path: '/letter-templates', summary: 'Add a letter or give it a new wording' }).input(letterTemplateInput).output(letterTemplate),
  versions: procedure.route({ method: 'GET', path: '/letter-templates/{id}/versions', summary: 'Earlier wordings of a letter' }).input(z.object({ id })).output(z.array(letterTemplateVersion)),
  preview: procedure.route({ method: 'POST', path: '/letter-templates/preview', summary: 'A template as a letter of an invented case' }).input(z.object({ heading: z.string().max(500), body: z.string().max(50_000) })).output(fileContent),
}
