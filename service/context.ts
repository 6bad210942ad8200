import type { EventEmitter } from 'node:events'
import type { EventPublisher } from '@orpc/server'
import type { Logger } from 'pino'
import type { Change } from '../contract/events.ts'
import type { Store } from '../db/store.ts'
import type { LoadedFonts } from '../templates/pdf/fonts.ts'
import type { Clock } from './ports/clock.ts'
import type { Places } from './ports/places.ts'
import type { Secrets } from './ports/secrets.ts'
import type { Speller } from './spelling/speller.ts'
import type { Batches } from './replies/batches.ts'
import type { Keyring } from './signing/keyring.ts'
import type { TextTools } from './text/tools.ts'

/** What use cases stand on; one per process. */
export interface Service {
  readonly store: Store
  readonly clock: Clock
  readonly log: Logger
  /** Where changes are announced after commit. */
  readonly changes: EventPublisher<{ change: Change }>
  /** Tells the work in the background that there is something to do; the number is a mailbox, null all of them. */
  readonly wake: EventEmitter<{ mailbox: [number | null]; acknowledgement: []; letter: [] }>
  readonly secrets: Secrets
  /** Where people have said that files should be written. */
  readonly places: Places
  /** Passwords of signing keys, remembered for a while. */
  readonly keyring: Keyring
  /** Batches of letters that are being signed. */
  readonly batches: Batches
  /** Faces of the letter, parsed once, when they are first asked for. Never inside a write. */
  readonly fonts: () => Promise<LoadedFonts>
  readonly programVersion: string
  readonly textTools: TextTools
  readonly speller: Speller
}

/** What every call is given; the connection is one object for the life of a port, whoever copies the context around it. */
export interface CallContext {
  readonly connection: Connection
}

/** One open port (a window). Identity lives here and in the store, never in input. */
export interface Connection {
  readonly service: Service
  sessionId: number | null
}
