import { randomBytes, type X509Certificate } from 'node:crypto'
import { SIGNATURE_BYTES } from '../../templates/pdf/signature-field.ts'
import type { SigningCommand } from '../../domain/signing-command.ts'
import { commandSigner } from '../signing/command-signer.ts'
import { refused } from '../signing/run-program.ts'

export interface TrialSignature {
  readonly bytes: number
  readonly milliseconds: number
}

/**
 * Signs bytes that mean nothing, as a letter would be signed, and checks what came out.
 * @throws Failure SIGNATURE_FAILED with the reason of what went wrong
 */
export async function trialSignature(command: SigningCommand, certificate: X509Certificate, password: string): Promise<TrialSignature> {
  const begun = performance.now()
  const { length } = await commandSigner(command, certificate, password).sign(randomBytes(64 * 1024))
  if (length > SIGNATURE_BYTES) throw refused('too_long', `Подпись занимает ${length} байт, а место в письме — ${SIGNATURE_BYTES}. Уберите из подписи лишние сертификаты и метку времени.`)
  return { bytes: length, milliseconds: Math.round(performance.now() - begun) }
}
