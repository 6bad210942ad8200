import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { id } from './fields.ts'
import { procedure } from './procedure.ts'

/** Kinds of things that change. */
export const TOPICS = [
  'case',
  'reply',
  'decision',
  'mail',
  'oral',
  'mailbox',
  'scan',
  'text',
  'absence',
  'reference',
  'reminder',
  'session',
] as const

/** Sent after every commit, so that each open window refreshes what it shows; carries ids only. */
export const change = z.object({ topic: z.enum(TOPICS), caseId: id.nullable(), actor: z.string() })
export type Change = z.infer<typeof change>

export const events = {
  changes: procedure.route({ method: 'GET', path: '/changes', summary: 'Live changes' }).output(eventIterator(change)),
}
