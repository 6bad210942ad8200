import type { Change } from '../contract/events.ts'
import type { Actor } from '../domain/people.ts'
import type { Service } from './context.ts'

/** Tells every open window, after commit, that something changed. */
export function announce(service: Service, actor: Actor | null, topic: Change['topic'], caseId: number | null = null): void {
  service.changes.publish('change', { topic, caseId, actor: actor?.fullName ?? '' })
}
