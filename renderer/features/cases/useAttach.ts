import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState, type ChangeEvent } from 'react'
import { api, client } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'

export interface Attaching {
  readonly pending: boolean
  readonly failures: readonly { readonly name: string; readonly message: string }[]
  readonly lastId: number | null
  choose(): void
  add(files: readonly File[]): void
  dismiss(name: string): void
  readonly input: { readonly ref: React.RefObject<HTMLInputElement | null>; onChange(event: ChangeEvent<HTMLInputElement>): void }
}

/** Attaches files to the case one after another; a refused one says why and the rest go on. */
export function useAttach(caseId: number): Attaching {
  const queries = useQueryClient()
  const ref = useRef<HTMLInputElement | null>(null)
  const [pending, setPending] = useState(false)
  const [failures, setFailures] = useState<Attaching['failures']>([])
  const [lastId, setLastId] = useState<number | null>(null)
  const add = useCallback(
    (files: readonly File[]) => {
      const run = async () => {
        setPending(true)
        for (const file of files) {
          try {
            setLastId((await client.files.attach({ caseId, file })).id)
          } catch (error) {
            const { message } = describeFailure(error, 'прикладывание файла')
            setFailures((old) => [...old.filter((one) => one.name !== file.name), { name: file.name, message }])
          }
        }
        setPending(false)
        await queries.invalidateQueries({ queryKey: api.cases.key() })
      }
      if (files.length > 0) void run()
    },
    [caseId, queries],
  )
  return {
    pending, failures, lastId, add,
    choose: () => ref.current?.click(),
    dismiss: (name) => setFailures((old) => old.filter((one) => one.name !== name)),
    input: {
      ref,
      onChange: (event) => {
        add([...(event.target.files ?? [])])
        event.target.value = ''
      },
    },
  }
}
