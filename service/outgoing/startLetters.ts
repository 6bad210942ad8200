import type { Service } from '../context.ts'
import { recoverLetters, sendLetters } from './sendLetters.ts'
import { startSending } from './sendingLoop.ts'

/** Sends signed letters as they are put in line. Returns what stops it. */
export const startLetters = (service: Service): (() => Promise<void>) => startSending(service, { event: 'letter', recover: recoverLetters, send: sendLetters })
