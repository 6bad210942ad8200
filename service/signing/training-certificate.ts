import { generateKeyPair, randomBytes, sign } from 'node:crypto'
import type { KeyObject, X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'
import * as asn1js from 'asn1js'
import forge from 'node-forge'
import { readCertificate } from './container-content.ts'

const { Sequence, ObjectIdentifier, OctetString, Integer, Null, BitString, Constructed, Utf8String, PrintableString } = asn1js

export interface TrainingCertificateRequest {
  /** «Громов Сергей Викторович»; «(УЧЕБНЫЙ)» is added. */
  readonly commonName: string
  readonly organisation: string
  readonly validFrom: Date
  readonly validTo: Date
  /** Password of the container. */
  readonly password: string
}
export interface TrainingCertificate {
  readonly p12: Buffer
  readonly privateKey: KeyObject
  readonly certificate: X509Certificate
}

const OID = {
  country: '2.5.4.6', organisation: '2.5.4.10', commonName: '2.5.4.3',
  sha256WithRsa: '1.2.840.113549.1.1.11', basicConstraints: '2.5.29.19', keyUsage: '2.5.29.15',
} as const
const newKeyPair = promisify(generateKeyPair)

/**
 * A self-signed RSA-2048 certificate for the training database, in a .p12 with its key. Its name says УЧЕБНЫЙ, and so does every frame
 * drawn from it; it may sign documents and nothing else (RFC 5280: not a CA, digitalSignature and nonRepudiation).
 */
export async function createTrainingCertificate(request: TrainingCertificateRequest): Promise<TrainingCertificate> {
  const { publicKey, privateKey } = await newKeyPair('rsa', { modulusLength: 2048 })
  const commonName = /УЧЕБНЫЙ/iu.test(request.commonName) ? request.commonName : `${request.commonName} (УЧЕБНЫЙ)`
  const name = new Sequence({
    value: [
      named(OID.country, new PrintableString({ value: 'RU' })),
      named(OID.organisation, new Utf8String({ value: request.organisation })),
      named(OID.commonName, new Utf8String({ value: commonName })),
    ],
  })
  const algorithm = new Sequence({ value: [new ObjectIdentifier({ value: OID.sha256WithRsa }), new Null()] })
  const body = new Sequence({
    value: [
      tagged(0, [new Integer({ value: 2 })]),
      new Integer({ valueHex: serialNumber() }),
      algorithm, name,
      new Sequence({ value: [time(request.validFrom), time(request.validTo)] }),
      name,
      asn1js.fromBER(publicKey.export({ type: 'spki', format: 'der' })).result,
      tagged(3, [new Sequence({ value: [extension(OID.basicConstraints, new Sequence()), extension(OID.keyUsage, new BitString({ valueHex: Uint8Array.of(0b1100_0000), unusedBits: 6 }))] })]),
    ],
  })
  const signature = sign('sha256', Buffer.from(body.toBER()), privateKey)
  const der = Buffer.from(new Sequence({ value: [body, algorithm, new BitString({ valueHex: signature })] }).toBER())
  return { p12: pack(privateKey, der, request.password), privateKey, certificate: readCertificate(der) }
}

/** AES-256 when the password is ASCII; forge can put another password only into the legacy 3DES scheme correctly. */
function pack(privateKey: KeyObject, certificate: Buffer, password: string): Buffer {
  const key = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs1', format: 'pem' }).toString())
  const cert = forge.pki.certificateFromAsn1(forge.asn1.fromDer(forge.util.createBuffer(certificate.toString('binary'))))
  const ascii = /^[\x20-\x7e]*$/u.test(password)
  const container = forge.pkcs12.toPkcs12Asn1(key, [cert], password, { algorithm: ascii ? 'aes256' : '3des', count: 100_000, saltSize: 16, friendlyName: 'training' })
  return Buffer.from(forge.asn1.toDer(container).getBytes(), 'binary')
}

/** 16 random bytes, positive and never beginning with a zero (RFC 5280, 4.1.2.2). */
function serialNumber(): Buffer {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes
}

/** UTCTime through 2049, GeneralizedTime from 2050 (RFC 5280, 4.1.2.5). */
function time(date: Date): asn1js.BaseBlock {
  return date.getUTCFullYear() < 2050 ? new asn1js.UTCTime({ valueDate: date }) : new asn1js.GeneralizedTime({ valueDate: date })
}

const named = (type: string, value: asn1js.BaseBlock): asn1js.BaseBlock => new asn1js.Set({ value: [new Sequence({ value: [new ObjectIdentifier({ value: type }), value] })] })
const tagged = (tagNumber: number, value: asn1js.BaseBlock[]): asn1js.BaseBlock => new Constructed({ idBlock: { tagClass: 3, tagNumber }, value })
const extension = (type: string, value: asn1js.BaseBlock): asn1js.BaseBlock =>
  new Sequence({ value: [new ObjectIdentifier({ value: type }), new asn1js.Boolean({ value: true }), new OctetString({ valueHex: value.toBER() })] })
