import { useRef, useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { HandedOver } from '../../../contract/control.ts'
import type { CaseFilter } from '../../../contract/case-filter.ts'
import { api, client } from '../../lib/client.ts'

/** Cases marked by hand with the versions seen, or all that a filter finds. */
export type ChosenCases = { readonly cases: readonly { readonly caseId: number; readonly version: number }[] } | { readonly filter: CaseFilter }

export interface HandOverInput {
  readonly chosen: ChosenCases
  readonly executorId: number
  readonly text: string
}

/** So many are asked for at once: the bar moves, and a cancelled work stops between two portions. */
const PORTION = 20

/** Hands cases over portion by portion; what is done stays done when it is cancelled or the link breaks. */
export function useHandOver() {
  const queries = useQueryClient()
  const [outcome, setOutcome] = useState<HandedOver | null>(null)
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null)
  const stop = useRef(false)
  const refresh = () => Promise.all([api.cases, api.control, api.replies, api.intake.lists].map((part) => queries.invalidateQueries({ queryKey: part.key() })))
  const work = useMutation({
    mutationFn: async (inputs: readonly HandOverInput[]) => {
      stop.current = false
      const steps = inputs.flatMap(portions)
      const all = steps.reduce((sum, { weight }) => sum + weight, 0)
      let done = 0
      let sum: HandedOver | null = null
      for (const { input, weight } of steps) {
        if (stop.current) break
        setProgress({ done, of: all })
        const part = await client.control.handOver(input)
        sum = sum === null ? part : { ...part, done: [...sum.done, ...part.done], refused: [...sum.refused, ...part.refused] }
        setOutcome(sum)
        done += weight
      }
      return { outcome: sum, left: all - done }
    },
    onSettled: async () => {
      setProgress(null)
      await refresh()
    },
  })
  return {
    work,
    outcome,
    progress,
    cancel: () => { stop.current = true },
    clear: () => { setOutcome(null); work.reset() },
  }
}

function portions({ chosen, ...rest }: HandOverInput): { input: Parameters<typeof client.control.handOver>[0]; weight: number }[] {
  if ('filter' in chosen) return [{ input: { ...rest, chosen: { filter: chosen.filter } }, weight: 1 }]
  const parts: { input: Parameters<typeof client.control.handOver>[0]; weight: number }[] = []
  for (let at = 0; at < chosen.cases.length; at += PORTION) {
    const cases = chosen.cases.slice(at, at + PORTION)
    parts.push({ input: { ...rest, chosen: { cases } }, weight: cases.length })
  }
  return parts
}

/** The way back: each case to whom it was taken from; what was nobody's before stays where it is. */
export function wayBack({ done }: HandedOver, text: string): HandOverInput[] {
  const formers = [...new Set(done.flatMap(({ from }) => (from === null ? [] : [from.id])))]
  return formers.map((executorId) => ({ executorId, text, chosen: { cases: done.filter(({ from }) => from?.id === executorId).map(({ caseId, version }) => ({ caseId, version })) } }))
}
