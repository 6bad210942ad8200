import { EventEmitter } from 'node:events'
import { EventPublisher } from '@orpc/server'
import type { Logger } from 'pino'
import { z } from 'zod'
import { openStore } from '../db/open.ts'
import type { Service } from './context.ts'
import { fontsOf } from './fontsOf.ts'
import type { Clock } from './ports/clock.ts'
import { createPlaces } from './ports/places.ts'
import type { Vault } from './ports/secrets.ts'
import type { TextTools } from './text/tools.ts'
import { shipTemplates } from './templates/shipTemplates.ts'
import { shipPhrases } from './phrases/shipPhrases.ts'
import { createBatches } from './replies/batches.ts'
import { recoverSigning } from './replies/recoverSigning.ts'
import { secretsOver } from './secrets/secretsOver.ts'
import { spellerOf } from './spelling/speller.ts'
import { shipWords } from './spelling/shipWords.ts'
import type { SpellingTools } from './spelling/tools.ts'
import { createKeyring } from './signing/keyring.ts'

export interface ServiceOptions {
  /** Folder of the store. */
  readonly dir: string
  /** Folder with the fonts of letters. */
  readonly assetsDir: string
  readonly textTools: TextTools
  readonly spelling: SpellingTools
  readonly nativeBinding?: string
  readonly clock: Clock
  readonly log: Logger
  readonly programVersion: string
  /** The system's store of passwords; without it they are remembered until the program ends. */
  readonly vault?: Vault
  /** One program at a time; tests of several connections say false. */
  readonly exclusive?: boolean
}

/** Slower statements are named in the log, without their parameters. */
const SLOW_QUERY_MS = 100

/**
 * Opens the store and finishes what a crash left half-done.
 * @throws StoreInUse, StoreIsNewer, StoreDamaged, MigrationFailed of db/errors.ts
 */
export async function openService(options: ServiceOptions): Promise<Service> {
  z.config(z.locales.ru())
  const { dir, assetsDir, textTools, spelling, nativeBinding, clock, log, programVersion, exclusive, vault } = options
  const store = await openStore({
    dir,
    now: () => clock.now(),
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
    ...(exclusive === undefined ? {} : { exclusive }),
    slowMs: SLOW_QUERY_MS,
    onSlowQuery: (sql, ms) => log.warn({ sql, ms: Math.round(ms) }, 'slow query'),
  })
  const service: Service = {
    store,
    clock,
    log,
    changes: new EventPublisher(),
    wake: new EventEmitter(),
    secrets: secretsOver(vault ?? null),
    keyring: createKeyring(clock),
    batches: createBatches(),
    places: createPlaces(),
    fonts: fontsOf(assetsDir),
    textTools,
    speller: spellerOf(spelling),
    programVersion,
  }
  await shipTemplates(store, clock.instant())
  await shipWords(store, clock.instant())
  await shipPhrases(store, clock.instant())
  await recoverSigning(service)
  return service
}
