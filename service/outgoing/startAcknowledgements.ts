import type { Service } from '../context.ts'
import { recoverAcknowledgements, sendAcknowledgements } from './sendAcknowledgements.ts'
import { startSending } from './sendingLoop.ts'

/** Sends confirmations of registration as they come. Returns what stops it. */
export const startAcknowledgements = (service: Service): (() => Promise<void>) => startSending(service, { event: 'acknowledgement', recover: recoverAcknowledgements, send: sendAcknowledgements })
