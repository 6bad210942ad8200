import type { FieldValues, UseFormSetError } from 'react-hook-form'
import { describeFailure } from './failure.ts'

export type FieldName<Values extends FieldValues> = Parameters<UseFormSetError<Values>>[0]

/** Puts the sentences of an INVALID_INPUT under their fields; what has no field stays for FailureAlert. */
export function showFieldProblems<Values extends FieldValues>(error: unknown, setError: UseFormSetError<Values>, known: (path: string) => FieldName<Values> | null): void {
  let first = true
  for (const { path, message } of describeFailure(error).details.fields ?? []) {
    const name = known(path)
    if (name === null) continue
    setError(name, { type: 'service', message }, { shouldFocus: first })
    first = false
  }
}

/** «8 (8793) 00-00-11, 8 928 …» → the list the contract wants. */
export function splitList(text: string): string[] {
  return text.split(/[,;\n]/u).map((part) => part.trim()).filter((part) => part !== '')
}
