import { useRef, useState } from 'react'
import type { ExportStep } from '../../../contract/exports.ts'
import { client } from '../../lib/client.ts'
import { host } from '../../lib/host.ts'

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number; readonly stopping: boolean }
  | { readonly kind: 'made'; readonly file: NonNullable<ExportStep['file']>; readonly ticket: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown }

interface Job {
  readonly jobId: string
  readonly ticket: string
}
export type BeginExport = (job: Job) => Promise<AsyncIterable<ExportStep>>

/** A file that the service writes where the person says: the place is asked for, the rows are followed, the work can be stopped. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  const jobId = useRef('')
  const start = async (name: string, begin: BeginExport): Promise<void> => {
    const place = await host().chooseSavePlace(name)
    if (place === null) return
    jobId.current = crypto.randomUUID()
    setState({ kind: 'running', done: 0, total: 0, stopping: false })
    let made: ExportState = { kind: 'stopped' }
    try {
      for await (const { done, total, file } of await begin({ jobId: jobId.current, ticket: place.ticket })) {
        if (file !== null) made = { kind: 'made', file, ticket: place.ticket }
        setState((before) => ({ kind: 'running', done, total, stopping: before.kind === 'running' && before.stopping }))
      }
      setState(made)
    } catch (error) {
      setState({ kind: 'failed', error })
    }
  }
  const stop = () => {
    setState((before) => (before.kind === 'running' ? { ...before, stopping: true } : before))
    void client.exports.stop({ jobId: jobId.current }).catch(() => undefined)
  }
  return { state, start, stop, again: () => setState({ kind: 'idle' }) }
}
export type Exporting = ReturnType<typeof useExport>
