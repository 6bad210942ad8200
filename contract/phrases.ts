import { z } from 'zod'
import { id, version } from './fields.ts'
import { procedure } from './procedure.ts'
import { aidScope } from './spelling.ts'

const section = z.string().trim().min(1, 'Введите раздел').max(60)
const body = z.string().trim().min(3, 'Введите текст фразы').max(5000)

/** A sentence or a few, ready to be put into a letter; gaps are those of templates. */
export const phrase = z.object({
  id, version, scope: aidScope, section, topic: z.string().nullable(), body: z.string(), enabled: z.boolean(), mayChange: z.boolean(),
})
export type Phrase = z.infer<typeof phrase>

/** A phrase as it goes into the letter: what the card and the requisites know stands in its gaps. */
export const readyPhrase = phrase.pick({ id: true, scope: true, section: true, topic: true }).extend({ text: z.string() })
export type ReadyPhrase = z.infer<typeof readyPhrase>

export const phraseInput = z.object({ id: id.nullable(), version, scope: aidScope, section, topic: z.string().nullable(), body, enabled: z.boolean() })

export const phrases = {
  list: procedure
    .route({ method: 'GET', path: '/phrases', summary: 'Phrases of the office and one’s own, with the topics they may serve' })
    .output(z.object({ phrases: z.array(phrase), topics: z.array(z.object({ code: z.string(), name: z.string() })) })),
  forCase: procedure
    .route({ method: 'GET', path: '/cases/{caseId}/phrases', summary: 'Phrases for the letter of a case, filled as far as the card knows' })
    .input(z.object({ caseId: id }))
    .output(z.array(readyPhrase)),
  save: procedure.route({ method: 'PUT', path: '/phrases', summary: 'Add a phrase or word it anew' }).input(phraseInput).output(phrase),
}
