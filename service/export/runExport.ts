import path from 'node:path'
import type { ExportStep } from '../../contract/exports.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { Snapshot } from '../../db/snapshot.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { explainWriting, targetAt } from './target.ts'

export interface ExportJob {
  readonly jobId: string
  readonly ticket: string
}

/** Writes the file, answering how many rows are in it so far; what it has opened it closes, also when it is not let finish. */
export type WriteRows = (path: string, stopped: () => boolean) => AsyncGenerator<number, void>

export interface ExportPlan {
  readonly total: number
  readonly write: WriteRows
  /** For the audit: what was taken out of the program. */
  readonly what: Readonly<Record<string, string | number>>
  /** Called once, however it ends. */
  close(): void
}

/** The service as its use cases know it, reading from the snapshot. */
export const frozenAt = (service: Service, { read }: Snapshot): Service => ({ ...service, store: { ...service.store, read } })

/** Rows between two looks at the clock of others: a few dozen milliseconds of work. */
export const PORTION = 250

/**
 * Writes a file where the person has said, row after row, telling how far it is. Stopped or refused, nothing is left of it. That data left
 * the program is in the audit before the file is at its place.
 */
export async function* runExport(service: Service, actor: Actor, job: ExportJob, prepare: () => Promise<ExportPlan>): AsyncGenerator<ExportStep, void> {
  const place = await service.places.take(job.ticket)
  const plan = await prepare()
  const { total } = plan
  const target = targetAt(place)
  const batch = service.batches.begin(actor.sessionId, job.jobId)
  try {
    let rows = 0
    yield { done: 0, total, file: null }
    for await (const done of plan.write(target.temporary, batch.stopped)) {
      if (batch.stopped()) return
      rows = done
      yield { done, total, file: null }
    }
    if (batch.stopped()) return
    const { bytes, sha256 } = await target.finish()
    const { store, clock } = service
    await store.write((tx) => appendAudit(tx, { at: clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'export.made', entity: 'export', after: { ...plan.what, records: rows, sha256 } }))
    await target.place()
    yield { done: rows, total, file: { name: path.basename(place), rows, bytes, sha256 } }
  } catch (error) {
    const explained = explainWriting(error)
    if (!(explained instanceof Failure)) service.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'export failed')
    throw explained
  } finally {
    batch.end()
    plan.close()
    await target.discard()
  }
}
