import { z } from 'zod'
import { id, version } from './fields.ts'
import { procedure } from './procedure.ts'
import { aidScope } from './spelling.ts'

const section = z.string().trim().min(1, 'Введите раздел').max(60)
const body = z.string().trim().min(3, 'Введите текст фразы').max(5000)

/** A sentence or a few, ready to be put into a letter; gaps are those of templates. */
export const phrase = z.object({ id, version, scope: aidScope, section, topic: z.string().nullable(), body: z.string(), enabled: z.boolean(), mayChange: z.boolean() })
export type Phrase = z.infer<typeof phrase>

export const phraseInput = z.object({ id: id.nullable(), version, scope: aidScope, section, topic: z.string().nullable(), body, enabled: z.boolean() })

export const phrases = {
  list: procedure
    .route({ method: 'GET', path: '/phrases', summary: 'Phrases of the office and one’s own, with the topics they may serve' })
    .output(z.object({ phrases: z.array(phrase), topics: z.array(z.object({ code: z.string(), name: z.string() })) })),
  save: procedure.route({ method: 'PUT', path: '/phrases', summary: 'Add a phrase or word it anew' }).input(phraseInput).output(phrase),
}
