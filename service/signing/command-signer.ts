import type { X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fillArguments, type SigningCommand } from '../../domain/signing-command.ts'
import type { Signer } from '../ports/signer.ts'
import { certificateFacts } from './certificate-facts.ts'
import { digestMatches, signatureMatches } from './check-cms.ts'
import { derLength } from './der-length.ts'
import { readyForGost } from './gost.ts'
import { readCms, type ReadCms } from './read-cms.ts'
import { refused, runProgram, type Ended } from './run-program.ts'

/** A signer over a program outside: a token's, CryptoPro's, OpenSSL's. What the program hands out is checked before it is used. */
export function commandSigner(command: SigningCommand, certificate: X509Certificate, password: string | null): Signer {
  return { certificate: certificateFacts(certificate), sign: (data) => inPrivateFolder((folder) => sign(folder, data, { command, certificate, password })) }
}

interface Outside {
  readonly command: SigningCommand
  readonly certificate: X509Certificate
  readonly password: string | null
}

async function sign(folder: string, data: Buffer, { command, certificate, password }: Outside): Promise<Buffer> {
  const paths = { in: path.join(folder, 'letter.bin'), out: path.join(folder, 'letter.p7s'), sig: path.join(folder, 'letter.der') }
  await writeFile(paths.in, data, { mode: 0o600 })
  const made = await runProgram({ program: command.program, args: fillArguments(command.args, paths), cwd: folder, input: command.asksPassword ? password : null, seconds: command.seconds })
  if (made.code !== 0) throw refused('exit_code', `Программа подписи закончила с ошибкой (код ${made.code}). ${quoted(made)}`)
  const cms = signatureOf(await readFile(paths.out).catch(() => Buffer.alloc(0)), made)
  await readyForGost(cms)
  checkSignature(cms, data, certificate)
  if (command.verify !== null) {
    await writeFile(paths.sig, cms, { mode: 0o600 })
    const checked = await runProgram({ program: command.verify.program, args: fillArguments(command.verify.args, paths), cwd: folder, input: null, seconds: command.seconds })
    if (checked.code !== 0) throw refused('not_verified', `Программа проверки не подтвердила подпись (код ${checked.code}). ${quoted(checked)}`)
  }
  return cms
}

/** Readable by nobody else, and gone whatever happens: the bytes of a letter are personal data. */
async function inPrivateFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'arm-sign-')) // 0700
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** DER of the CMS, however the program writes it: DER, PEM or bare base64. */
function signatureOf(output: Buffer, ended: Ended): Buffer {
  if (output.length === 0) throw refused('empty', `Программа подписи не создала файл подписи, хотя закончила без ошибки. Проверьте, что в её параметрах стоит {out}. ${quoted(ended)}`)
  const text = output.toString('latin1').replaceAll(/-----(?:BEGIN|END)[^-\n]*-----|\s/gu, '')
  const der = output[0] === 0x30 ? output : /^[A-Za-z0-9+/]+={0,2}$/u.test(text) ? Buffer.from(text, 'base64') : output
  const length = derLength(der)
  if (length === null || length > der.length) throw refused('not_a_cms', 'Файл, который создала программа подписи, не является подписью CMS. Проверьте её параметры: нужна отсоединённая подпись (detached) в DER, PEM или base64.')
  return der.subarray(0, length)
}

function checkSignature(der: Buffer, data: Buffer, certificate: X509Certificate): void {
  const cms = readOutput(der)
  if (cms.signerCertificate === null) throw refused('no_certificate', 'В подписи нет сертификата подписавшего. Включите его в параметрах программы (у cryptcp это -addchain, у openssl он включён, если не указано -nocerts).')
  if (!cms.signerCertificate.raw.equals(certificate.raw)) throw refused('other_certificate', `Подпись поставлена другим сертификатом: ${certificateFacts(cms.signerCertificate).owner}, № ${certificateFacts(cms.signerCertificate).serial}. Вставьте свой токен или выберите в настройках ключа тот сертификат, которым программа подписывает.`)
  if (!cms.certificateBound) throw refused('not_cades', 'Программа создаёт подпись без CAdES: сертификат не закреплён внутри подписи. Добавьте параметр (у openssl -cades, у cryptcp -cadesbes).')
  if (!digestMatches(cms, data)) throw refused('other_digest', 'Подпись поставлена не под теми данными: хэш не совпадает. Проверьте, что в параметрах стоит {in} и файл подписывается как есть (у openssl нужен -binary).')
  if (!signatureMatches(cms, certificate)) throw refused('not_verified', 'Подпись, которую создала программа, не соответствует сертификату. Проверьте, что ключ и сертификат из одной пары.')
}

function readOutput(der: Buffer): ReadCms {
  try {
    return readCms(der)
  } catch {
    throw refused('not_a_cms', 'Файл, который создала программа подписи, не является отсоединённой подписью CMS с одним подписавшим. Проверьте её параметры.')
  }
}

const quoted = ({ said }: Ended): string => (said === '' ? 'Она ничего не сообщила.' : `Она сообщила: «${said}»`)
