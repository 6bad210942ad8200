import { ANSWER_KINDS, LETTER_KIND_LABELS, type LetterKind } from '../../domain/letter-kind.ts'

interface Letter {
  readonly id: number
  readonly caseId: number
  readonly kind: LetterKind
}

/** An answer is asked for by its case, so that a new one takes its place; an interim letter by itself. */
export const letterInput = ({ id, caseId, kind }: Letter): { caseId: number; letterId?: number } => (ANSWER_KINDS.includes(kind) ? { caseId } : { caseId, letterId: id })

export const letterPath = ({ id, caseId, kind }: Letter): string => (ANSWER_KINDS.includes(kind) ? `/cases/${caseId}/reply` : `/cases/${caseId}/letters/${id}`)

/** «Уведомление о продлении срока»; null for an answer, which needs no name of its own. */
export const interimLabel = (kind: LetterKind): string | null => (ANSWER_KINDS.includes(kind) ? null : LETTER_KIND_LABELS[kind])
