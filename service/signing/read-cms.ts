import { X509Certificate, createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import { IssuerAndSerialNumber, SignerInfo } from 'pkijs'
import { OID, issuerAndSerial } from './cades.ts'
import { gostDigest } from './gost.ts'

/** A CMS SignedData with one signer, taken apart. */
export interface ReadCms {
  /** Certificates byte for byte as they lie in the CMS. */
  readonly certificates: readonly X509Certificate[]
  /** The certificate named by signing-certificate-v2, or only by issuer and serial number when there is no such attribute. */
  readonly signerCertificate: X509Certificate | null
  /** Whether signing-certificate-v2 is present and names the certificate that the signer's issuer and serial number name. */
  readonly certificateBound: boolean
  readonly digestAlgorithm: string
  readonly signatureAlgorithm: string
  /** Value of the message-digest attribute. */
  readonly messageDigest: Buffer
  /** DER of the signed attributes as SET OF: what is signed. */
  readonly signedAttributes: Buffer
  readonly signature: Buffer
  /** The signing-time attribute, as an instant; whoever signed wrote it. */
  readonly signingTime: string | null
  /** A time stamp token stands among the unsigned attributes (RFC 3161). */
  readonly stamped: boolean
}

/** Reads a detached CMS SignedData (RFC 5652, 5). @throws Error when it is anything else. */
export function readCms(der: Buffer): ReadCms {
  const { offset, result } = asn1js.fromBER(der)
  if (offset === -1) throw new Error('not DER')
  const { rawCertificates, signers } = partsOf(result)
  const [only, ...others] = signers
  if (only === undefined || others.length > 0) throw new Error('not exactly one signer')
  const signer = new SignerInfo({ schema: only })
  if (!(signer.sid instanceof IssuerAndSerialNumber)) throw new Error('signer is not named by issuer and serial')
  if (!signer.signedAttrs) throw new Error('no signed attributes')

  const contentType = attribute(signer, OID.contentType)
  if (!(contentType instanceof asn1js.ObjectIdentifier) || contentType.getValue() !== OID.data) throw new Error('content-type is not data')
  const digest = attribute(signer, OID.messageDigest)
  if (!(digest instanceof asn1js.OctetString)) throw new Error('no message-digest')

  const certificates = rawCertificates.map((raw) => new X509Certificate(raw))
  const issuer = Buffer.from(signer.sid.issuer.valueBeforeDecode)
  const serial = Buffer.from(signer.sid.serialNumber.valueBeforeDecodeView)
  const named = certificates.filter((candidate) => {
    const own = issuerAndSerial(candidate)
    return own.issuer.equals(issuer) && own.serial.equals(serial)
  })
  const hash = certificateHash(signer)
  const bound = hash ? named.find((candidate) => hash.of(candidate.raw).equals(hash.value)) : undefined
  const signedAttributes = Buffer.from(signer.signedAttrs.encodedValue)
  signedAttributes[0] = 0x31 // [0] IMPLICIT is signed as SET OF, RFC 5652, 5.4
  return {
    certificates,
    signerCertificate: bound ?? named[0] ?? null,
    certificateBound: bound !== undefined,
    digestAlgorithm: signer.digestAlgorithm.algorithmId,
    signatureAlgorithm: signer.signatureAlgorithm.algorithmId,
    messageDigest: Buffer.from(digest.valueBlock.valueHexView),
    signedAttributes,
    signature: Buffer.from(signer.signature.valueBlock.valueHexView),
    signingTime: signingTime(signer),
    stamped: signer.unsignedAttrs?.attributes.some(({ type }) => type === OID.timeStampToken) ?? false,
  }
}

/** The only value of an attribute that must occur once. */
function attribute(signer: SignerInfo, type: string): unknown {
  const found = signer.signedAttrs?.attributes.filter((candidate) => candidate.type === type) ?? []
  const values: unknown[] = found[0]?.values ?? []
  return found.length === 1 && values.length === 1 ? values[0] : undefined
}

function signingTime(signer: SignerInfo): string | null {
  const value = attribute(signer, OID.signingTime)
  return value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime ? value.toDate().toISOString() : null
}

/** certHash of the first ESSCertIDv2 (RFC 5035, 4): SHA-256, which is its default, or ГОСТ Р 34.11-2012, as programs of ГОСТ write it. */
function certificateHash(signer: SignerInfo): { value: Buffer; of: (bytes: Buffer) => Buffer } | null {
  const value = attribute(signer, OID.signingCertificateV2)
  const [list] = sequence(value)
  const [id] = sequence(list)
  const [first, second] = sequence(id)
  if (first instanceof asn1js.OctetString) return { value: Buffer.from(first.valueBlock.valueHexView), of: sha256 }
  const [algorithm] = sequence(first)
  if (!(algorithm instanceof asn1js.ObjectIdentifier) || !(second instanceof asn1js.OctetString)) return null
  const oid = algorithm.getValue()
  const hash = Buffer.from(second.valueBlock.valueHexView)
  if (oid === OID.sha256) return { value: hash, of: sha256 }
  return gostDigest(oid, hash) === null ? null : { value: hash, of: (bytes) => gostDigest(oid, bytes) ?? Buffer.alloc(0) }
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()

const sequence = (value: unknown): asn1js.BaseBlock[] => (value instanceof asn1js.Sequence ? value.valueBlock.value : [])

/**
 * The frame around the signer: certificates byte for byte, as hashes need them, and the signers, which pkijs takes apart. Its own SignedData would
 * build the schemas of every kind of certificate and revocation list first, and take longer than all the rest of a verification.
 */
function partsOf(contentInfo: asn1js.BaseBlock): { rawCertificates: Buffer[]; signers: asn1js.BaseBlock[] } {
  const [type, explicit, ...more] = sequence(contentInfo)
  if (!isOid(type, OID.signedData) || more.length > 0) throw new Error('not SignedData')
  const [version, digests, encapsulated, ...rest] = sequence(tagged(explicit, 0)?.[0])
  const signers = rest.pop()
  const [contentType, ...content] = sequence(encapsulated)
  if (!(version instanceof asn1js.Integer) || !(digests instanceof asn1js.Set) || !(signers instanceof asn1js.Set)) throw new Error('not SignedData')
  if (!isOid(contentType, OID.data) || content.length > 0) throw new Error('not detached')
  const optional = rest.map(({ idBlock }) => `${idBlock.tagClass}/${idBlock.tagNumber}`).join(' ')
  if (!['', '3/0', '3/1', '3/0 3/1'].includes(optional)) throw new Error('not SignedData')
  const certificates = tagged(rest[0], 0) ?? []
  return {
    rawCertificates: certificates.filter((one) => one instanceof asn1js.Sequence).map((one) => Buffer.from(one.valueBeforeDecodeView)),
    signers: signers.valueBlock.value,
  }
}

const isOid = (value: unknown, oid: string): boolean => value instanceof asn1js.ObjectIdentifier && value.getValue() === oid

/** What stands under a context-specific tag, null when it is another one. */
function tagged(block: asn1js.BaseBlock | undefined, tagNumber: number): asn1js.BaseBlock[] | null {
  return block instanceof asn1js.Constructed && block.idBlock.tagClass === 3 && block.idBlock.tagNumber === tagNumber ? block.valueBlock.value : null
}
