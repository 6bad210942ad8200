import { z } from 'zod'
import { id } from './fields.ts'
import { procedure } from './procedure.ts'

const word = z.string().min(1).max(100)

export const spelling = {
  check: procedure
    .route({ method: 'POST', path: '/replies/{replyId}/spelling', summary: 'Words of a letter that no dictionary holds; names and addresses of its card are known' })
    .input(z.object({ replyId: id, words: z.array(word).max(5000) }))
    .output(z.object({ misspelt: z.array(z.string()) })),
  suggest: procedure.route({ method: 'POST', path: '/spelling/suggestions', summary: 'What may have been meant, the likeliest first' }).input(z.object({ word })).output(z.object({ suggestions: z.array(z.string()) })),
}
