import { oc } from '@orpc/contract'
import { z } from 'zod'
import { FAILURE_CODES, type FailureCode } from '../domain/failure.ts'

const details = z.object({
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  missing: z.array(z.string()).optional(),
  currentVersion: z.number().optional(),
  changedBy: z.string().optional(),
  changedAt: z.string().optional(),
  currentText: z.string().optional(),
  until: z.string().optional(),
  reason: z.string().optional(),
})
export type FailureData = z.infer<typeof details>

/** HTTP statuses of the failures, for the office host; the port carries them too. Codes: domain/failure.ts. */
export const FAILURE_STATUS: Record<FailureCode, number> = {
  INVALID_INPUT: 422,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  ILLEGAL_TRANSITION: 409,
  SIGNED_OUT: 401,
  SESSION_LOCKED: 423,
  BAD_CREDENTIALS: 401,
  LOCKED_OUT: 429,
  NOT_READY: 409,
  KEY_REJECTED: 422,
  SIGNATURE_FAILED: 500,
  FILE_REJECTED: 422,
  MAIL_REJECTED: 422,
  STORE_NOT_EMPTY: 409,
}

const failures = Object.fromEntries(FAILURE_CODES.map((code) => [code, { status: FAILURE_STATUS[code], data: details }])) as {
  readonly [code in FailureCode]: { status: number; data: typeof details }
}

/** Every procedure may answer any of the typed failures, and INTERNAL: a defect, whose technical part is in the log under the incident's id. */
export const procedure = oc.errors({ ...failures, INTERNAL: { status: 500, data: z.object({ incident: z.string() }) } })
