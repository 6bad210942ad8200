import type { Service } from '../context.ts'

/** The person left the workplace: the password of the key is forgotten, and what was being signed stops before its next letter. */
export function leaveKeys({ keyring, batches }: Service, sessionId: number): void {
  keyring.forget(sessionId)
  batches.stopAll(sessionId)
}
