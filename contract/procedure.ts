import { oc } from '@orpc/contract'
import { z } from 'zod'

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

/** Typed failures that every procedure may answer; HTTP statuses serve the office host. Codes: domain/failure.ts. */
export const procedure = oc.errors({
  INVALID_INPUT: { status: 422, data: details },
  FORBIDDEN: { status: 403, data: details },
  NOT_FOUND: { status: 404, data: details },
  CONFLICT: { status: 409, data: details },
  ILLEGAL_TRANSITION: { status: 409, data: details },
  SIGNED_OUT: { status: 401, data: details },
  SESSION_LOCKED: { status: 423, data: details },
  BAD_CREDENTIALS: { status: 401, data: details },
  LOCKED_OUT: { status: 429, data: details },
  NOT_READY: { status: 409, data: details },
  KEY_REJECTED: { status: 422, data: details },
  SIGNATURE_FAILED: { status: 500, data: details },
  FILE_REJECTED: { status: 422, data: details },
  MAIL_REJECTED: { status: 422, data: details },
  STORE_NOT_EMPTY: { status: 409, data: details },
  /** A defect: the technical part is in the log under this id; the user is told what was kept. */
  INTERNAL: { status: 500, data: z.object({ incident: z.string() }) },
})
