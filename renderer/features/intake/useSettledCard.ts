import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { CardFieldName, CardForm } from '../../components/card/cardForm.ts'

/** Values of some fields as they were at the last pause in typing: what is computed from them does not run with every key. */
export function useSettledCard(form: UseFormReturn<CardForm>, names: readonly CardFieldName[], pause: number): CardForm {
  const { getValues, subscribe } = form
  const [settled, setSettled] = useState<CardForm>(() => getValues())
  useEffect(() => {
    let timer: number | null = null
    const settle = () => setSettled((old) => (names.every((name) => JSON.stringify(old[name]) === JSON.stringify(getValues(name))) ? old : { ...getValues() }))
    const stop = subscribe({
      formState: { values: true },
      callback: () => {
        if (timer !== null) window.clearTimeout(timer)
        timer = window.setTimeout(settle, pause)
      },
    })
    return () => {
      if (timer !== null) window.clearTimeout(timer)
      stop()
    }
  }, [names, pause, getValues, subscribe])
  return settled
}
