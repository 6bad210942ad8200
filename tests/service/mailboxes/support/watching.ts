import { onTestFinished } from 'vitest'
import type { Service } from '../../../../service/context.ts'
import { startMailboxes } from '../../../../service/mailboxes/startMailboxes.ts'
import type { Dovecot } from './dovecot.ts'
import { letter } from './letters.ts'

/** Watches the mailboxes until the test is over, impatiently. */
export function watch(service: Service, options: NonNullable<Parameters<typeof startMailboxes>[1]> = {}): () => Promise<void> {
  const stop = startMailboxes(service, { pauses: [30], ...options })
  onTestFinished(stop)
  return stop
}

export const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

export const deliverTo = (dovecot: Dovecot) => (from: number, to: number) => numbered(from, to).forEach((n) => dovecot.deliver(letter(n)))

/** By the flags in its Maildir name. */
export const isRead = (file: string) => /:2,[A-Z]*S/u.test(file)
