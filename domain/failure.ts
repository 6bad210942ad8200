/**
 * Every way in which a use case may refuse, as a closed list of codes. The message is a Russian sentence that says
 * what happened and what to do next; it is shown to the user as it stands and holds no personal data.
 */
export const FAILURE_CODES = [
  'INVALID_INPUT',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'ILLEGAL_TRANSITION',
  'SIGNED_OUT',
  'SESSION_LOCKED',
  'BAD_CREDENTIALS',
  'LOCKED_OUT',
  'NOT_READY',
  'KEY_REJECTED',
  'SIGNATURE_FAILED',
  'FILE_REJECTED',
  'MAIL_REJECTED',
  'STORE_NOT_EMPTY',
] as const
export type FailureCode = (typeof FAILURE_CODES)[number]

/** One field (dotted path of the input) and the sentence that says what to correct in it. */
export interface FieldProblem {
  readonly path: string
  readonly message: string
}

/** What the user needs besides the sentence; only the keys of the failure at hand are present. */
export interface FailureDetails {
  /** INVALID_INPUT: what to correct, field by field. */
  readonly fields?: readonly FieldProblem[]
  /** NOT_READY: checklist items that are missing, in order. */
  readonly missing?: readonly string[]
  /** CONFLICT: the version in the store, who saved it and when (instant, ISO). */
  readonly currentVersion?: number
  readonly changedBy?: string
  readonly changedAt?: string
  /** CONFLICT on a text: what the store holds, beside what the user typed. */
  readonly currentText?: string
  /** LOCKED_OUT: the instant (ISO) when signing in is possible again. */
  readonly until?: string
  /** KEY_REJECTED, FILE_REJECTED, MAIL_REJECTED: machine-readable reason, e.g. 'wrong_password', 'expired', 'empty'. */
  readonly reason?: string
}

/** A typed refusal. Anything else that is thrown is a defect and reaches the user masked, with an id. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly details: FailureDetails

  constructor(code: FailureCode, message: string, details: FailureDetails = {}) {
    super(message)
    this.name = 'Failure'
    this.code = code
    this.details = details
  }
}
