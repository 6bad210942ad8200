import type { ReferenceChange, TouchedTerm } from '../../contract/reference.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { touchedBy } from './touchedBy.ts'

/**
 * A page of the open cases whose term the change would move, before it is saved. Whoever keeps the reference tables reads no case:
 * numbers, executors and dates are all there is.
 */
export async function previewEffect({ store }: Service, actor: Actor, input: { change: ReferenceChange; offset: number; limit: number }): Promise<{ rows: TouchedTerm[]; total: number; examined: number }> {
  assertCan(actor, input.change.kind === 'clock' ? 'manage_settings' : 'manage_reference')
  const { touched, examined } = await touchedBy(store.read, input.change)
  return { rows: touched.slice(input.offset, input.offset + input.limit), total: touched.length, examined }
}
