import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { api, client } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'

/** register: each becomes a card at once · take: each waits in the tray */
export type BatchMode = 'register' | 'take'

export type BatchOutcome = 'waiting' | 'reading' | 'registered' | 'taken' | 'already_taken' | 'already_registered' | 'set_aside' | 'quarantined' | 'needs_card' | 'failed' | 'cancelled'

export interface BatchRow {
  readonly key: number
  readonly file: File
  readonly outcome: BatchOutcome
  readonly caseId: number | null
  readonly number: string | null
  readonly note: string
}

export const BATCH_LABELS: Record<BatchOutcome, string> = {
  waiting: 'Ждёт',
  reading: 'Читаю…',
  registered: 'Зарегистрировано',
  taken: 'Принято',
  already_taken: 'Уже принято',
  already_registered: 'Уже зарегистрировано',
  set_aside: 'Отложено раньше',
  quarantined: 'Не распознано',
  needs_card: 'Нужна карточка',
  failed: 'Не принято',
  cancelled: 'Не обработано',
}

/** Takes messages one after another; one bad message never stops the rest, and the person may stop between two. */
export function useMailBatch(files: readonly File[], mode: BatchMode) {
  const queries = useQueryClient()
  const [rows, setRows] = useState<readonly BatchRow[]>(() => files.map((file, key) => ({ key, file, outcome: 'waiting', caseId: null, number: null, note: '' })))
  const [running, setRunning] = useState(false)
  const cancelled = useRef(false)

  const put = useCallback((key: number, patch: Partial<BatchRow>) => setRows((old) => old.map((row) => (row.key === key ? { ...row, ...patch } : row))), [])
  const one = useCallback(
    async (row: BatchRow) => {
      put(row.key, { outcome: 'reading', note: '' })
      try {
        const { outcome, again, caseId, number, reason } = await client.intake.importMail({ file: row.file, register: mode === 'register' })
        // A message that waits without a number still needs its card.
        const waits = outcome === 'ready' || (outcome === 'already_registered' && caseId === null)
        const waiting = mode === 'register' ? 'needs_card' : again ? 'already_taken' : 'taken'
        put(row.key, { outcome: waits ? waiting : outcome, caseId, number, note: reason ?? '' })
      } catch (error) {
        put(row.key, { outcome: 'failed', note: describeFailure(error, 'приём письма').message })
      }
    },
    [mode, put],
  )
  const run = useCallback(
    async (wanted: readonly BatchOutcome[]) => {
      cancelled.current = false
      setRunning(true)
      for (const row of rows.filter(({ outcome }) => wanted.includes(outcome))) {
        if (cancelled.current) put(row.key, { outcome: 'cancelled', note: 'Остановлено вами' })
        else await one(row)
      }
      setRunning(false)
      for (const part of [api.cases, api.control, api.mail]) void queries.invalidateQueries({ queryKey: part.key() })
    },
    [rows, one, put, queries],
  )
  return { rows, running, start: () => run(['waiting']), again: () => run(['failed', 'cancelled']), cancel: () => { cancelled.current = true } }
}
