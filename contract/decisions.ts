import { z } from 'zod'
import { CONCERNS } from '../domain/dictionary.ts'
import { caseRow, extensionView, proposalView } from './cases.ts'
import { caseChanged, ground, id, isoDate, reason, version } from './fields.ts'
import { procedure } from './procedure.ts'

export const decisions = {
  check: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/grounds', summary: 'What a ground needs on this card' })
    .input(z.object({ caseId: id, ground }))
    .output(z.object({ allowed: z.boolean(), refusals: z.array(z.string()), warnings: z.array(z.string()), fragmentRequired: z.boolean(), redirectRequired: z.boolean(), notice: z.string().nullable() })),
  propose: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/proposals', summary: 'Propose no action, no reply, redirect or end of correspondence' })
    .input(z.object({ caseId: id, version, ground, reason, fragment: z.string().trim().max(5000), redirectTo: z.string().trim().max(500) }))
    .output(caseChanged),
  denyConcern: procedure
    .route({ method: 'DELETE', path: '/cases/{caseId}/concerns/{kind}', summary: 'The words found by the dictionary are no insult or no threat' })
    .input(z.object({ caseId: id, kind: z.enum(CONCERNS) }))
    .output(caseChanged),
  withdraw: procedure.route({ method: 'DELETE', path: '/proposals/{proposalId}', summary: 'Take a proposal back' }).input(z.object({ proposalId: id, version })).output(caseChanged),
  decide: procedure
    .route({ method: 'POST', path: '/proposals/{proposalId}/decision', summary: 'Decide a proposal; never one\'s own (four eyes)' })
    .input(z.object({ proposalId: id, version, accept: z.boolean(), note: z.string().trim().max(2000) }))
    .output(caseChanged),
  decideExtension: procedure
    .route({ method: 'POST', path: '/extensions/{extensionId}/decision', summary: 'Grant or refuse a requested extension' })
    .input(z.object({ extensionId: id, version, grant: z.boolean(), note: z.string().trim().max(2000) }))
    .output(caseChanged),
  reverse: procedure
    .route({ method: 'POST', path: '/proposals/{proposalId}/reversal', summary: 'Reverse a decision; the case reopens with a stated new start' })
    .input(z.object({ proposalId: id, version, reason, startOn: isoDate }))
    .output(caseChanged),
  queue: procedure
    .route({ method: 'GET', path: '/decisions/queue', summary: 'Proposals and extension requests that wait' })
    .output(
      z.array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('proposal'), proposal: proposalView, row: caseRow, ownProposal: z.boolean() }),
          z.object({ kind: z.literal('extension'), extension: extensionView, row: caseRow, ownProposal: z.boolean() }),
        ]),
      ),
    ),
}
