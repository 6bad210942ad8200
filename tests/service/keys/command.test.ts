import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { CommandInput } from '../../../contract/keys.ts'
import { COMMAND_SECONDS, type SigningCommand } from '../../../domain/signing-command.ts'
import { keyInUse } from '../../../service/keys/keyInUse.ts'
import { setUpCommand } from '../../../service/keys/setUpCommand.ts'
import { tryCommand } from '../../../service/keys/tryCommand.ts'
import { signReply } from '../../../service/replies/signReply.ts'
import { readDocument } from '../../../service/replies/readDocument.ts'
import { checkFile } from '../../../service/originals/checkFile.ts'
import { makeContainer, makeGost } from '../signing/openssl.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'
import { outgoingNumbers, replyRowOf, submitted } from '../replies/desk.ts'

const OPENSSL = execFileSync('which', ['openssl'], { encoding: 'utf8' }).trim()
const folder = mkdtempSync(path.join(tmpdir(), 'outside-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string): string => path.join(folder, name)
const put = (name: string, content: string | Buffer, mode = 0o600): string => {
  writeFileSync(at(name), content, { mode })
  chmodSync(at(name), mode)
  return at(name)
}

const rsa = makeContainer({ subject: '/CN=Громова Анна Петровна' })
const rsaKey = put('rsa.pem', rsa.pem)
const rsaCert = put('rsa.crt', rsa.certificate)
const gost = makeGost()
const gostKey = put('gost.pem', gost.key)
const gostCert = put('gost.crt', gost.certificate)

/** The day of the tests, for a program that looks at the clock of the computer. */
const AT = String(Date.parse('2026-11-23T07:00:00Z') / 1000)
const SIGN = ['cms', '-sign', '-binary', '-cades', '-in', '{in}', '-out', '{out}']
const command = (change: Partial<SigningCommand> = {}): SigningCommand => ({
  program: OPENSSL, args: [...SIGN, '-signer', rsaCert, '-inkey', rsaKey, '-passin', 'stdin', '-outform', 'DER'], asksPassword: true, seconds: COMMAND_SECONDS.usual, verify: null, ...change,
})
const GOST_COMMAND = command({
  args: [...SIGN, '-engine', 'gost', '-md', 'md_gost12_256', '-signer', gostCert, '-inkey', gostKey, '-outform', 'DER'], asksPassword: false,
  verify: { program: OPENSSL, args: ['cms', '-verify', '-engine', 'gost', '-binary', '-cades', '-in', '{sig}', '-inform', 'DER', '-content', '{in}', '-CAfile', gostCert, '-attime', AT, '-purpose', 'any', '-out', '/dev/null'] },
})
const input = (change: Partial<SigningCommand> = {}, certificate = rsa.certificate): CommandInput => ({ command: command(change), certificate: new File([certificate], 'cert.crt'), password: 'secret' })
const script = (name: string, lines: string): string => put(name, `#!/bin/sh\n${lines}\n`, 0o700)
const leftFolders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('arm-sign-'))

async function tried(office: TestOffice, change: Partial<SigningCommand>, certificate?: string) {
  const failure = await refusal(tryCommand(office.service, office.actor('deputy'), input(change, certificate)))
  expect(failure.message).toMatch(/^[А-ЯЁ].*[.»]$/u)
  return failure
}

describe('a program outside that signs', () => {
  it('by RSA, its password on the standard input: tried, set up, signs a letter that poppler finds valid, remembers the password', async () => {
    const office = await openTestOffice()
    const deputy = { ...office.actor('deputy'), sessionId: 1 }
    expect(await tryCommand(office.service, deputy, input())).toMatchObject({ owner: 'Громова Анна Петровна', algorithm: 'RSA-2048' })
    expect(await office.service.store.read.selectFrom('signing_keys').select('id').execute()).toEqual([])
    for (const outform of ['PEM', 'DER']) {
      await setUpCommand(office.service, deputy, { ...input({ args: [...command().args.slice(0, -1), outform] }), label: 'Токен', confirmOwner: false })
    }
    const stored = await office.service.store.read.selectFrom('signing_keys').selectAll().where('active', '=', true).executeTakeFirstOrThrow()
    expect(stored).toMatchObject({ kind: 'external', sealed_key: null, label: 'Токен' })
    expect(JSON.stringify(stored)).not.toContain('secret')
    expect(await keyInUse(office.service, deputy)).toMatchObject({ kind: 'external', passwordNeeded: true, secondsLeft: null })
    const letter = await submitted(office)
    expect((await refusal(signReply(office.service, deputy, { ...letter, keyPassword: '' }))).details.reason).toBe('password_needed')
    const signed = await signReply(office.service, deputy, { ...letter, keyPassword: 'secret' })
    expect((await keyInUse(office.service, deputy))?.secondsLeft).toBeGreaterThan(0)
    expect((await signReply(office.service, deputy, { ...(await submitted(office)), keyPassword: '' })).signatureValid).toBe(true)
    const pdf = put('letter.pdf', Buffer.from(await office.service.store.files.get(signed.sha256)))
    expect(execFileSync('pdfsig', ['-nocert', pdf], { encoding: 'utf8' })).toMatch(/Signature is Valid[\s\S]*Total document signed|Total document signed[\s\S]*Signature is Valid/u)
    expect(leftFolders()).toEqual([])
  })

  it('by ГОСТ Р 34.10-2012: the letter is verified here and by the engine; a flipped bit is refused by both', async () => {
    const office = await openTestOffice()
    const deputy = office.actor('deputy')
    const key = await setUpCommand(office.service, deputy, { command: GOST_COMMAND, certificate: new File([gost.certificate], 'c.crt'), password: '', label: '', confirmOwner: false })
    expect(key).toMatchObject({ kind: 'external', owner: 'Громова Анна Петровна', state: 'ok' })
    const { documentId, sha256 } = await signReply(office.service, deputy, { ...(await submitted(office)), keyPassword: '' })
    const { verification } = await readDocument(office.service, office.actor('clerk'), { documentId })
    expect(verification).toMatchObject({ valid: true, integrity: true, coversWholeFile: true, chainTrusted: true, problems: [] })
    const bytes = Buffer.from(await office.service.store.files.get(sha256))
    const flipped = Buffer.from(bytes)
    flipped[700] = (flipped[700] ?? 0) ^ 1
    const check = async (pdf: Buffer) => (await checkFile(office.service, deputy, { file: new File([new Uint8Array(pdf)], 'a.pdf') })).signatures.map(({ verdict }) => verdict)
    expect(await check(bytes)).toEqual(['valid'])
    expect(await check(flipped)).toEqual(['invalid'])
    // The same by the foreign program alone, from the file as anybody would take it apart.
    const [, start, length, next] = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)/u.exec(bytes.toString('latin1')) ?? []
    const hole = bytes.subarray(Number(length) + 1, Number(next) - 1).toString('latin1')
    const cms = put('letter.p7s', Buffer.from(hole, 'hex'))
    const verify = (pdf: Buffer) => execFileSync(OPENSSL, ['cms', '-verify', '-engine', 'gost', '-binary', '-cades', '-in', cms, '-inform', 'DER', '-content', put('signed.bin', Buffer.concat([pdf.subarray(Number(start), Number(length)), pdf.subarray(Number(next))])), '-CAfile', gostCert, '-attime', AT, '-purpose', 'any', '-out', '/dev/null'], { stdio: 'pipe' })
    expect(() => verify(bytes)).not.toThrow()
    expect(() => verify(flipped)).toThrow()
  })

  it('a key of 512 bits signs too, and another digest than that of its letter is found', async () => {
    const office = await openTestOffice()
    const long = makeGost({ bits: 512 })
    const [key, cert] = [put('512.pem', long.key), put('512.crt', long.certificate)]
    const trial = { command: command({ args: [...SIGN, '-engine', 'gost', '-md', 'md_gost12_512', '-signer', cert, '-inkey', key, '-outform', 'DER'], asksPassword: false }), certificate: new File([long.certificate], 'c'), password: '' }
    expect(await tryCommand(office.service, office.actor('deputy'), trial)).toMatchObject({ algorithm: 'ГОСТ Р 34.10-2012, 512 бит' })
  })
})

describe('what can go wrong is told apart', () => {
  it('before a key is kept', async () => {
    const office = await openTestOffice()
    const reasonOf = async (change: Partial<SigningCommand>, certificate?: string) => (await tried(office, change, certificate)).details.reason
    expect(await reasonOf({ program: '/opt/no-such-program' })).toBe('not_found')
    expect(await reasonOf({ program: put('not-a-program', 'text') })).toBe('not_executable')
    const failed = await tried(office, { args: [...SIGN, '-signer', at('нет.crt')] })
    expect(failed.details.reason).toBe('exit_code')
    expect(failed.message).not.toContain('arm-sign-')
    expect(await reasonOf({ program: script('empty', 'exit 0'), args: ['{in}', '{out}'] })).toBe('empty')
    expect(await reasonOf({ program: script('copies', 'cp "$1" "$2"'), args: ['{in}', '{out}'] })).toBe('not_a_cms')
    expect(await reasonOf({ program: script('slow', 'sleep 60'), args: ['{in}', '{out}'], seconds: 1 })).toBe('timeout')
    expect(await reasonOf({}, makeContainer().certificate)).toBe('other_certificate')
    expect(await reasonOf({ args: command().args.filter((argument) => argument !== '-cades') })).toBe('not_cades')
    const other = script('other', `echo other > "$1.other"; ${OPENSSL} cms -sign -binary -cades -in "$1.other" -out "$2" -outform DER -signer ${rsaCert} -inkey ${rsaKey} -passin stdin`)
    expect(await reasonOf({ program: other, args: ['{in}', '{out}'] })).toBe('other_digest')
    expect(await reasonOf({ verify: { program: script('no', 'echo "signature is bad" >&2; exit 4'), args: ['{in}', '{sig}'] } })).toBe('not_verified')
    expect((await refusal(tryCommand(office.service, office.actor('deputy'), { ...input(), password: 'не тот' }))).details.reason).toBe('exit_code')
    expect(leftFolders()).toEqual([])
  })

  it('in the form, by field; and for those who have no key of their own', async () => {
    const office = await openTestOffice()
    const fieldOf = async (change: Partial<SigningCommand>) => (await tried(office, change)).details.fields?.map(({ path: field }) => field)
    expect(await fieldOf({ program: 'openssl' })).toEqual(['command.program'])
    expect(await fieldOf({ program: 'C:\\sign.bat' })).toEqual(['command.program'])
    expect(await fieldOf({ args: ['-sign', '{in}'] })).toEqual(['command.args'])
    expect(await fieldOf({ verify: { program: OPENSSL, args: [] } })).toEqual(['command.verify.args'])
    expect((await tried(office, {}, 'не сертификат')).details.reason).toBe('no_certificate')
    for (const person of ['clerk', 'specialist', 'administrator', 'auditor'] as const) expect((await refusal(tryCommand(office.service, office.actor(person), input()))).code).toBe('FORBIDDEN')
  })

  it('while a letter is signed: it waits again, its number is annulled, the password is forgotten', async () => {
    const office = await openTestOffice()
    const deputy = { ...office.actor('deputy'), sessionId: 1 }
    const broken = script('token', `test -e ${at('unplugged')} && { echo "токен не найден" >&2; exit 7; }; exec ${OPENSSL} "$@"`)
    await setUpCommand(office.service, deputy, { ...input({ program: broken }), label: '', confirmOwner: false })
    await signReply(office.service, deputy, { ...(await submitted(office)), keyPassword: 'secret' })
    put('unplugged', '')
    const letter = await submitted(office)
    const failure = await refusal(signReply(office.service, deputy, { ...letter, keyPassword: '' }))
    expect(failure.message).toContain('токен не найден')
    expect((await replyRowOf(office, letter.replyId)).state).toBe('submitted')
    expect((await outgoingNumbers(office)).map(({ annul_reason }) => annul_reason)).toEqual([null, 'подписание не завершено'])
    expect((await keyInUse(office.service, deputy))?.secondsLeft).toBeNull()
    expect(readFileSync(rsaKey, 'utf8')).toContain('ENCRYPTED')
  })

  it('nothing of this program is told to the other', async () => {
    const office = await openTestOffice()
    process.env['ARM_STORE_TEST'] = 'secret place'
    const said = await tried(office, { program: script('env', 'env | grep ARM_ >&2; exit 3'), args: ['{in}', '{out}'] })
    delete process.env['ARM_STORE_TEST']
    expect(said.message).toContain('ничего не сообщила')
  })
})
