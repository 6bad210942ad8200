import type { Verification } from '../../contract/replies.ts'
import type { VerificationReport } from '../signing/verify-pdf.ts'

export function verificationView({ owner, serial, problems, ...report }: VerificationReport): Verification {
  return { ...report, owner: owner ?? '', serial: serial ?? '', problems: [...problems], ink: null }
}
