import { X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Failure } from '../../../domain/failure.ts'
import { buildCades, issuerAndSerial } from '../../../service/signing/cades.ts'
import { cadesSigner } from '../../../service/signing/cades-signer.ts'
import { findSignature } from '../../../service/signing/find-signature.ts'
import { openContainer } from '../../../service/signing/open-container.ts'
import type { SigningIdentity } from '../../../service/signing/open-container.ts'
import { signPdf } from '../../../service/signing/sign-pdf.ts'
import { createTrainingCertificate } from '../../../service/signing/training-certificate.ts'
import { verifyPdf } from '../../../service/signing/verify-pdf.ts'
import { renderLetter } from '../../../templates/pdf/renderLetter.ts'
import { CREATED, FONTS, foreign, textOf } from '../../templates/foreign.ts'
import { SAMPLES } from '../../templates/sample-letters.ts'
import { inFolder, makeContainer } from './openssl.ts'

const AT = CREATED
const SIGNED_IN_FULL = /Total document signed[\s\S]*Signature is Valid/u

async function signedLetter(identity: SigningIdentity): Promise<Buffer> {
  const signer = cadesSigner(identity)
  const model = { ...SAMPLES.typical, signature: { ...SAMPLES.typical.signature, mark: signer.certificate } }
  const { pdf } = await renderLetter(model, { fonts: FONTS, signatureField: true, createdAt: CREATED })
  return signPdf(pdf, signer)
}

const kinds = {
  RSA: () => openContainer([makeContainer().p12], 'secret', AT),
  'EC P-256': () => openContainer([makeContainer({ key: 'ec' }).p12], 'secret', AT),
  'RSA with its CA': () => openContainer([makeContainer({ withCa: true }).p12], 'secret', AT),
  training: async () => {
    const { p12 } = await createTrainingCertificate({ commonName: 'Громов Сергей Викторович', organisation: 'ОАО «Пятигорские электрические сети»', validFrom: new Date('2026-01-01'), validTo: new Date('2027-12-31'), password: 'п' })
    return openContainer([p12], 'п', AT)
  },
} satisfies Record<string, () => SigningIdentity | Promise<SigningIdentity>>

describe.each(Object.entries(kinds))('a letter signed with %s', (name, open) => {
  let identity: SigningIdentity
  let signed: Buffer
  beforeAll(async () => {
    identity = await open()
    signed = await signedLetter(identity)
  })

  it('is valid for pdfsig, sound for qpdf, and carries the mark of the very certificate', () => {
    expect(foreign('pdfsig', ['{file}'], signed)).toMatch(SIGNED_IN_FULL)
    expect(foreign('pdfsig', ['{file}'], signed)).toContain('Signature Type: ETSI.CAdES.detached')
    expect(foreign('qpdf', ['--check', '{file}'], signed)).toContain('No syntax or stream encoding errors')
    const text = textOf(signed).replace(/\s/gu, '')
    expect(text).toContain(identity.certificate.serialNumber)
    expect(text).toContain('ИвановПётрИльич(8793)33-27-70,доб.112')
  })

  it('is a CAdES signature for openssl', () => {
    const found = findSignature(signed)
    if (!('cms' in found)) throw new Error(found.problems.join())
    inFolder((at, run) => {
      writeFileSync(at('sig.der'), found.cms)
      writeFileSync(at('data.bin'), found.signedBytes)
      writeFileSync(at('ca.pem'), [identity.certificate, ...identity.chain].map(String).join('\n'))
      run('openssl', 'cms', '-verify', '-cades', '-inform', 'DER', '-in', 'sig.der', '-content', 'data.bin', '-binary', '-CAfile', 'ca.pem', '-purpose', 'any', '-partial_chain', '-attime', String(AT.getTime() / 1000), '-out', 'out.bin')
      const shown = run('openssl', 'cms', '-cmsout', '-print', '-inform', 'DER', '-in', 'sig.der')
      expect(shown).toContain('id-smime-aa-signingCertificateV2')
      expect(shown).not.toContain('signingTime')
    })
  })

  it('names issuer and serial byte for byte, attributes in the order of DER', () => {
    const cms = buildCades(Buffer.from('данные'), identity)
    const { issuer, serial } = issuerAndSerial(identity.certificate)
    expect(cms.includes(Buffer.concat([issuer, serial]))).toBe(true)
    expect(cms.includes(identity.certificate.raw)).toBe(true)
    const order = ['06092a864886f70d010903', '06092a864886f70d010904', '060b2a864886f70d010910022f'].map((oid) => cms.indexOf(Buffer.from(oid, 'hex')))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('is valid for the program', async () => {
    const trusted = identity.chain.length > 0 ? identity.chain : [identity.certificate]
    const report = await verifyPdf(signed, { trusted, at: AT })
    expect(report).toEqual({
      valid: true, integrity: true, coversWholeFile: true, chainTrusted: true, training: name === 'training', serial: identity.certificate.serialNumber,
      owner: name === 'training' ? 'Громов Сергей Викторович (УЧЕБНЫЙ)' : 'Громов Сергей Викторович', validFrom: '2026-01-01', validTo: name === 'training' ? '2027-12-31' : '2027-12-31', problems: [],
    })
  })
})

describe('a signed letter that something has happened to', () => {
  let identity: SigningIdentity
  let signed: Buffer
  const check = (pdf: Buffer, at = AT) => verifyPdf(pdf, { trusted: [identity.certificate], at })
  const changed = (at: number): Buffer => {
    const copy = Buffer.from(signed)
    copy[at] = (copy[at] ?? 0) ^ 0x01
    return copy
  }
  const hole = () => {
    const [, first = 0, second = 0] = /\/ByteRange\s*\[0 (\d+) (\d+)/u.exec(signed.toString('latin1'))?.map(Number) ?? []
    return { first, second }
  }
  beforeAll(async () => {
    identity = openContainer([makeContainer().p12], 'secret', AT)
    signed = await signedLetter(identity)
  })

  it('a changed byte: both the program and pdfsig say so', async () => {
    for (const at of [40, hole().second + 200, signed.length - 20]) {
      const report = await check(changed(at))
      expect(report).toMatchObject({ valid: false, integrity: false })
      expect(report.problems).toContain('Документ изменён после подписания.')
    }
    expect(foreign('pdfsig', ['{file}'], changed(hole().second + 200))).toMatch(/Digest Mismatch|Signature is Invalid|didn't sign/u)
  })

  it('bytes appended: pdfsig still says valid, the program does not', async () => {
    const longer = Buffer.concat([signed, Buffer.from('\n% приписка\n')])
    expect(foreign('pdfsig', ['{file}'], longer)).toContain('Signature is Valid')
    expect(await check(longer)).toMatchObject({ valid: false, integrity: true, coversWholeFile: false, problems: ['После подписания в конец файла добавлены данные.'] })
  })

  it('something hidden in the hole', async () => {
    const { first, second } = hole()
    const zeros = Buffer.from(signed)
    zeros.write('41', second - 3, 'latin1')
    expect((await check(zeros)).problems).toEqual(['После подписи в отведённом ей месте есть посторонние данные.'])
    const two = Buffer.from(signed)
    two.write('><', second - 41, 'latin1')
    expect((await check(two)).problems).toEqual(['Место подписи в файле повреждено: в нём есть посторонние данные.'])
    const wider = Buffer.from(signed.toString('latin1').replace(`[0 ${first} ${second}`, `[0 ${first - 9} ${second}`), 'latin1')
    expect(await check(wider)).toMatchObject({ valid: false, integrity: false })
  })

  it('the signature taken from another letter', async () => {
    const other = await renderLetter(SAMPLES.short, { fonts: FONTS, signatureField: true, createdAt: CREATED })
    const found = findSignature(signed)
    if (!('cms' in found)) throw new Error('no signature')
    const forged = await signPdf(other.pdf, { certificate: cadesSigner(identity).certificate, sign: async () => found.cms })
    expect(await check(forged)).toMatchObject({ valid: false, integrity: false, coversWholeFile: true })
  })

  it('a certificate put in place of the signer’s', async () => {
    const impostor = openContainer([makeContainer().p12], 'secret', AT) // the same names and serial number, another key
    expect(impostor.certificate.serialNumber).toBe(identity.certificate.serialNumber)
    const forged = await signPdf((await renderLetter(SAMPLES.short, { fonts: FONTS, signatureField: true, createdAt: CREATED })).pdf, {
      certificate: cadesSigner(identity).certificate,
      sign: async (data) => buildCades(data, { ...impostor, chain: [identity.certificate] }),
    })
    expect(await check(forged)).toMatchObject({ valid: false, chainTrusted: false })
    const swapped = await signPdf((await renderLetter(SAMPLES.short, { fonts: FONTS, signatureField: true, createdAt: CREATED })).pdf, {
      certificate: cadesSigner(identity).certificate,
      sign: async (data) => buildCades(data, { ...identity, privateKey: impostor.privateKey }),
    })
    expect(await check(swapped)).toMatchObject({ valid: false, integrity: false })
  })

  it('an issuer nobody trusts, a certificate that has expired or not begun', async () => {
    expect(await verifyPdf(signed, { trusted: [], at: AT })).toMatchObject({ valid: false, integrity: true, chainTrusted: false, problems: ['Сертификат выдан издателем, которому программа не доверяет.'] })
    expect((await check(signed, new Date('2028-01-01'))).problems).toContain('Срок действия сертификата истёк.')
    expect((await check(signed, new Date('2025-01-01'))).problems).toContain('Срок действия сертификата ещё не начался.')
  })

  it('any rubbish gives a report', async () => {
    for (const rubbish of [Buffer.alloc(0), Buffer.from('не PDF'), Buffer.from('%PDF-1.7'), signed.subarray(0, 4000), signed.subarray(0, signed.length - 1), Buffer.from('%PDF-1.7 /ByteRange [0 9 99 999999999]')]) {
      const report = await check(rubbish)
      expect(report.valid).toBe(false)
      expect(report.problems.length).toBeGreaterThan(0)
    }
  })

  it('any byte changed outside the signature is found, and inside it never passes for another signer', async () => {
    const { first, second } = hole()
    await fc.assert(fc.asyncProperty(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, mask, inside) => {
      const copy = Buffer.from(signed)
      const place = inside ? first + (at % 4200) : at
      copy[place] = (copy[place] ?? 0) ^ mask
      const report = await check(copy)
      if (place < first || place >= second) expect(report.valid).toBe(false)
      // a few bytes of a CMS are signed by nobody, such as its version
      if (report.valid) expect(report).toEqual(await check(signed))
    }), { numRuns: 120 })
  })
})

describe('a file that cannot be signed', () => {
  const identity = openContainer([makeContainer().p12], 'secret', AT)
  it('has no field', async () => {
    const { pdf } = await renderLetter(SAMPLES.ink, { fonts: FONTS, signatureField: false, createdAt: CREATED })
    await expect(signPdf(pdf, cadesSigner(identity))).rejects.toMatchObject({ code: 'SIGNATURE_FAILED', message: expect.stringContaining('нет места') })
    await expect(signPdf(Buffer.from('не PDF'), cadesSigner(identity))).rejects.toBeInstanceOf(Failure)
  })
  it('has a field too small for the chain', async () => {
    const { pdf } = await renderLetter(SAMPLES.ink, { fonts: FONTS, signatureField: true, createdAt: CREATED })
    const chain = Array.from({ length: 12 }, () => new X509Certificate(identity.certificate.raw))
    await expect(signPdf(pdf, cadesSigner({ ...identity, chain }))).rejects.toMatchObject({ code: 'SIGNATURE_FAILED', message: expect.stringContaining('не поместилась') })
  })
})
