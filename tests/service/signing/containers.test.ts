import { X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../domain/failure.ts'
import { certificateFacts } from '../../../service/signing/certificate-facts.ts'
import { openContainer } from '../../../service/signing/open-container.ts'
import { sealKey, unsealKey } from '../../../service/signing/seal-key.ts'
import { createTrainingCertificate } from '../../../service/signing/training-certificate.ts'
import { inFolder, makeContainer, makeGost, withoutCertificate, withoutKey } from './openssl.ts'
import type { ContainerRequest } from './openssl.ts'

const AT = new Date('2026-11-23T07:14:00Z')
const CYRILLIC = 'Пароль Ёж 1'

const keyOnly = (pem: Buffer): Buffer => pem.subarray(0, pem.indexOf('-----BEGIN CERTIFICATE'))

function refusal(open: () => unknown): Failure {
  try {
    open()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('was not refused')
}

describe('containers that open', () => {
  const made: [string, ContainerRequest][] = [
    ['RSA-2048, AES-256', {}],
    ['EC P-256, AES-256', { key: 'ec' }],
    ['EC P-384', { key: 'p384' }],
    ['RSA, legacy RC2 and 3DES as Windows writes', { pkcs12: ['-legacy'] }],
    ['EC, 3DES', { key: 'ec', pkcs12: ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'] }],
    ['Cyrillic password, AES-256', { password: CYRILLIC }],
    ['Cyrillic password, legacy', { password: CYRILLIC, pkcs12: ['-legacy'] }],
    ['Cyrillic password, EC', { password: CYRILLIC, key: 'ec' }],
    ['empty password', { password: '' }],
    ['no KeyUsage at all', { keyUsage: '' }],
    ['with the CA', { withCa: true }],
  ]
  it.each(made)('%s', (_name, request) => {
    const { p12, pem, certificate, ca } = makeContainer(request)
    const der = new X509Certificate(certificate).raw
    for (const files of request.password === '' ? [[p12]] : [[p12], [pem], [keyOnly(pem), der]]) {
      const opened = openContainer(files, request.password ?? 'secret', AT)
      expect(opened.certificate.raw.equals(new X509Certificate(certificate).raw)).toBe(true)
      expect(opened.certificate.checkPrivateKey(opened.privateKey)).toBe(true)
      if (files[0] === p12) expect(opened.chain.map(({ raw }) => raw)).toEqual(ca ? [new X509Certificate(ca).raw] : [])
    }
  })

  it('tell who the owner is', () => {
    const { p12 } = makeContainer({ withCa: true })
    const facts = certificateFacts(openContainer([p12], 'secret', AT).certificate)
    expect(facts).toMatchObject({ owner: 'Громов Сергей Викторович', issuer: 'Учебный удостоверяющий центр', validFrom: '2026-01-01', validTo: '2027-12-31', training: false, algorithm: 'RSA-2048', serial: 'E1F0A55A0F1E2D3C' })
    expect(facts.fingerprint).toMatch(/^[0-9A-F]{64}$/u)
    const ownerOf = (subject: string): string => certificateFacts(new X509Certificate(makeContainer({ subject }).certificate)).owner
    expect(ownerOf('/CN=ОАО «ПЭС»/surname=Громов/givenName=Сергей Викторович')).toBe('Громов Сергей Викторович')
    expect(ownerOf('/O=ООО «Сети»/CN=ОАО «ПЭС»')).toBe('ОАО «ПЭС»')
  })
})

describe('containers that are refused', () => {
  const good = makeContainer()
  const cases: [string, () => unknown, string][] = [
    ['wrong password', () => openContainer([good.p12], 'Secret', AT), 'wrong_password'],
    ['wrong Cyrillic password', () => openContainer([good.p12], 'пароль', AT), 'wrong_password'],
    ['no password', () => openContainer([good.p12], '', AT), 'wrong_password'],
    ['wrong password of a PEM', () => openContainer([good.pem], 'Secret', AT), 'wrong_password'],
    ['0 bytes', () => openContainer([Buffer.alloc(0)], 'secret', AT), 'not_a_container'],
    ['a text', () => openContainer([Buffer.from('Привет, это не ключ')], 'secret', AT), 'not_a_container'],
    ['cut off', () => openContainer([good.p12.subarray(0, 900)], 'secret', AT), 'not_a_container'],
    ['a PDF', () => openContainer([Buffer.from('%PDF-1.7\n%%EOF')], 'secret', AT), 'not_a_container'],
    ['a broken PEM', () => openContainer([Buffer.from('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')], 'secret', AT), 'not_a_container'],
    ['certificates without a key', () => openContainer([withoutKey(good.certificate, 'secret')], 'secret', AT), 'no_key'],
    ['a PEM of a certificate alone', () => openContainer([Buffer.from(good.certificate)], 'secret', AT), 'no_key'],
    ['a key without a certificate', () => openContainer([withoutCertificate(good.pem, 'secret')], 'secret', AT), 'no_certificate'],
    ['a key with a certificate of another', () => openContainer([Buffer.concat([keyOnly(makeContainer().pem), Buffer.from(good.certificate)])], 'secret', AT), 'key_mismatch'],
    ['a key and a certificate of another in two files', () => openContainer([keyOnly(makeContainer().pem), Buffer.from(good.certificate)], 'secret', AT), 'key_mismatch'],
    ['a ГОСТ key', () => openContainer([makeGost().pem], 'secret', AT), 'gost_key'],
    ['expired', () => openContainer([makeContainer({ to: '20261101000000Z' }).p12], 'secret', AT), 'expired'],
    ['not yet valid', () => openContainer([makeContainer({ from: '20261201000000Z' }).p12], 'secret', AT), 'not_yet_valid'],
    ['not for signing', () => openContainer([makeContainer({ keyUsage: 'keyEncipherment,dataEncipherment' }).p12], 'secret', AT), 'wrong_usage'],
    ['a short RSA key', () => openContainer([makeContainer({ key: 'rsa1024' }).p12], 'secret', AT), 'weak_key'],
    ['another curve', () => openContainer([makeContainer({ key: 'k256' }).p12], 'secret', AT), 'unsupported_key'],
  ]
  it.each(cases)('%s', (_name, open, reason) => {
    const failure = refusal(open)
    expect(failure.code).toBe('KEY_REJECTED')
    expect(failure.details.reason).toBe(reason)
    expect(failure.message).toMatch(/^[А-ЯЁ].*\.$/u)
  })

  it('a flipped byte anywhere gives a typed refusal or the very key', () => {
    for (let at = 0; at < good.p12.length; at += 97) {
      const bytes = Buffer.from(good.p12)
      bytes[at] = (bytes[at] ?? 0) ^ 0x21
      try {
        expect(openContainer([bytes], 'secret', AT).certificate.raw.equals(new X509Certificate(good.certificate).raw)).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(Failure)
      }
    }
  })

  it('says from when and until when the certificate is valid', () => {
    expect(refusal(() => openContainer([makeContainer({ to: '20261101000000Z' }).p12], 'secret', AT)).message).toContain('01.11.2026')
    expect(refusal(() => openContainer([makeContainer({ from: '20261201000000Z' }).p12], 'secret', AT)).message).toContain('01.12.2026')
  })
})

describe('a sealed key', () => {
  it('opens with its password only, in node and in openssl', () => {
    for (const key of ['rsa', 'ec'] as const) {
      const { privateKey } = openContainer([makeContainer({ key }).p12], 'secret', AT)
      const sealed = sealKey(privateKey, CYRILLIC)
      expect(unsealKey(sealed, CYRILLIC).export({ type: 'pkcs8', format: 'pem' })).toBe(privateKey.export({ type: 'pkcs8', format: 'pem' }))
      expect(unsealKey(sealed, CYRILLIC.normalize('NFD')).equals(privateKey)).toBe(true)
      expect(refusal(() => unsealKey(sealed, 'другой')).details.reason).toBe('wrong_password')
      const [parsed, opened] = inFolder((at, run) => {
        writeFileSync(at('key.pem'), sealed)
        return [run('openssl', 'asn1parse', '-in', 'key.pem'), run('openssl', 'pkey', '-in', 'key.pem', '-passin', `pass:${CYRILLIC}`, '-text', '-noout')]
      })
      expect(parsed).toMatch(/PBES2[\s\S]*PBKDF2[\s\S]*0927C0[\s\S]*hmacWithSHA256[\s\S]*aes-256-cbc/u) // 0x927C0 = 600 000
      expect(opened).toContain('Private-Key: (')
    }
    expect(refusal(() => unsealKey('что-то другое', 'x')).details.reason).toBe('not_a_container')
  })
})

describe('the training certificate', () => {
  it.each(['training', 'Учебный пароль'])('opens with its password «%s» here and in openssl, and says what it is', async (password) => {
    const made = await createTrainingCertificate({ commonName: 'Громов Сергей Викторович', organisation: 'ОАО «Пятигорские электрические сети»', validFrom: new Date('2026-01-01T00:00:00Z'), validTo: new Date('2027-12-31T00:00:00Z'), password })
    const opened = openContainer([made.p12], password, AT)
    expect(certificateFacts(opened.certificate)).toMatchObject({ owner: 'Громов Сергей Викторович (УЧЕБНЫЙ)', training: true, validFrom: '2026-01-01', validTo: '2027-12-31', algorithm: 'RSA-2048' })
    const shown = inFolder((at, run) => {
      writeFileSync(at('t.p12'), made.p12)
      writeFileSync(at('t.pem'), made.certificate.toString())
      run('openssl', 'pkcs12', '-in', 't.p12', '-passin', `pass:${password}`, '-noout')
      run('openssl', 'verify', '-CAfile', 't.pem', '-check_ss_sig', '-attime', String(AT.getTime() / 1000), 't.pem')
      return run('openssl', 'x509', '-in', 't.pem', '-noout', '-text', '-nameopt', 'utf8,sep_comma_plus')
    })
    expect(shown).toContain('CN=Громов Сергей Викторович (УЧЕБНЫЙ)')
    expect(shown).toMatch(/CA:FALSE[\s\S]*Digital Signature, Non Repudiation/u)
  })
})
