import { z } from 'zod'
import { id, version } from './fields.ts'
import { procedure } from './procedure.ts'

const word = z.string().min(1).max(100)
/** own: known to one person; office: to everybody. */
export const aidScope = z.enum(['own', 'office'])
export type AidScope = z.infer<typeof aidScope>

export const spellingWord = z.object({
  id, version, word: z.string(), scope: aidScope, active: z.boolean(),
  /** null: as the program brought it. */
  addedBy: z.string().nullable(),
  mayChange: z.boolean(),
})
export type SpellingWord = z.infer<typeof spellingWord>

export const spelling = {
  check: procedure
    .route({ method: 'POST', path: '/replies/{replyId}/spelling', summary: 'Words of a letter that no dictionary holds; names and addresses of its card are known' })
    .input(z.object({ replyId: id, words: z.array(word).max(5000) }))
    .output(z.object({ misspelt: z.array(z.string()) })),
  suggest: procedure.route({ method: 'POST', path: '/spelling/suggestions', summary: 'What may have been meant, the likeliest first' }).input(z.object({ word })).output(z.object({ suggestions: z.array(z.string()) })),
  words: procedure.route({ method: 'GET', path: '/spelling/words', summary: 'Words the check has been taught: the office’s and one’s own' }).output(z.array(spellingWord)),
  learn: procedure.route({ method: 'POST', path: '/spelling/words', summary: 'Teach the check a word, in all its forms' }).input(z.object({ word, scope: aidScope })).output(spellingWord),
  setWord: procedure.route({ method: 'PUT', path: '/spelling/words/{id}', summary: 'Switch a word on or off' }).input(z.object({ id, version, active: z.boolean() })).output(spellingWord),
}
