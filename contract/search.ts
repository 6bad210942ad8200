import { z } from 'zod'
import { caseRow } from './cases.ts'
import { id, isoDate } from './fields.ts'
import { oralKind } from './oral.ts'
import { procedure } from './procedure.ts'

/** A line that shows why something was found: where, and the words themselves; never markup. */
export const foundIn = z.object({ place: z.string(), runs: z.array(z.object({ text: z.string(), marked: z.boolean() })) })
export type FoundIn = z.infer<typeof foundIn>

const foundTalk = z.object({ id, kind: oralKind, number: z.string(), happenedOn: isoDate, person: z.string(), summary: z.string() })
export type FoundTalk = z.infer<typeof foundTalk>

const query = z.string().trim().max(300)

export const search = {
  find: procedure
    .route({ method: 'GET', path: '/search', summary: 'Jump to a case: by number, surname, account, phone, words' })
    .input(z.object({ query }))
    .output(z.object({ cases: z.array(caseRow.extend({ found: z.array(foundIn) })), talks: z.array(foundTalk), hint: z.string().nullable() })),
  recent: procedure.route({ method: 'GET', path: '/search/recent', summary: 'Cases that the person opened last' }).output(z.array(caseRow)),
  fragments: procedure
    .route({ method: 'POST', path: '/search/fragments', summary: 'Where the words of a query stand in the cases of a page; what the person may not read has none' })
    .input(z.object({ query, ids: z.array(id).max(100) }))
    .output(z.object({ cases: z.array(z.object({ caseId: id, found: z.array(foundIn) })), hint: z.string().nullable() })),
}
