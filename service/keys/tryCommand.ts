import type { X509Certificate } from 'node:crypto'
import type { CommandInput, CommandTrial } from '../../contract/keys.ts'
import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { commandProblems } from '../../domain/signing-command.ts'
import type { Service } from '../context.ts'
import { certificateFacts } from '../signing/certificate-facts.ts'
import { checkCertificate } from '../signing/check-certificate.ts'
import { certificatesInFile } from './certificatesInFile.ts'
import { trialSignature } from './trialSignature.ts'

/** A certificate and those of its issuers. */
const LARGEST_CERTIFICATE = 256 * 1024

/** «Проверить»: signs trial bytes by the command as it is typed; nothing is kept. @throws as `triedCommand` */
export async function tryCommand(service: Service, actor: Actor, input: CommandInput): Promise<CommandTrial> {
  const { certificate, trial } = await triedCommand(service, actor, input)
  const { owner, serial, algorithm } = certificateFacts(certificate)
  return { ...trial, owner, serial, algorithm }
}

/**
 * Only the signer configures the own key, since a command is run on this computer with the rights of whoever works at it. Nothing that does not
 * sign is kept.
 * @throws Failure FORBIDDEN; INVALID_INPUT by field; KEY_REJECTED for the certificate; SIGNATURE_FAILED with what the program did
 */
export async function triedCommand({ clock }: Service, actor: Actor, { command, certificate: file, password }: CommandInput) {
  assertCan(actor, 'manage_own_key')
  const problems = commandProblems(command)
  if (problems[0] !== undefined) throw new Failure('INVALID_INPUT', problems[0].message, { fields: problems.map(({ path, message }) => ({ path: `command.${path}`, message })) })
  if (file.size === 0 || file.size > LARGEST_CERTIFICATE) throw noCertificate()
  const [certificate, ...chain] = certificatesIn(Buffer.from(await file.arrayBuffer()))
  if (certificate === undefined) throw noCertificate()
  checkCertificate(certificate, clock.now())
  if (command.asksPassword && password === '') throw new Failure('INVALID_INPUT', 'Введите пароль, которого ждёт программа подписи.', { fields: [{ path: 'password', message: 'Введите пароль' }] })
  return { certificate, chain, trial: await trialSignature(command, certificate, password) }
}

function certificatesIn(bytes: Buffer): X509Certificate[] {
  try {
    return certificatesInFile(bytes)
  } catch {
    return []
  }
}

const noCertificate = (): Failure => new Failure('KEY_REJECTED', 'Файл не является сертификатом. Выберите сертификат подписи (.cer, .crt или .pem).', { reason: 'no_certificate' })
