import { Failure } from '../../domain/failure.ts'

/** A file without a row helps nobody. @throws Failure INVALID_INPUT with the sentence */
export function refuseEmpty(rows: number, sentence: string): void {
  if (rows === 0) throw new Failure('INVALID_INPUT', sentence, { reason: 'empty' })
}
