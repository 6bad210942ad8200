import { X509Certificate, createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import { ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs'
import type { SignerInfo } from 'pkijs'
import { OID, issuerAndSerial } from './cades.ts'

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
}

/** Reads a detached CMS SignedData (RFC 5652, 5) with pkijs. @throws Error when it is anything else. */
export function readCms(der: Buffer): ReadCms {
  const content = ContentInfo.fromBER(der)
  if (content.contentType !== OID.signedData) throw new Error('not SignedData')
  const signedData = new SignedData({ schema: content.content })
  const [signer, ...others] = signedData.signerInfos
  if (!signer || others.length > 0) throw new Error('not exactly one signer')
  if (signedData.encapContentInfo.eContentType !== OID.data || signedData.encapContentInfo.eContent) throw new Error('not detached')
  if (!(signer.sid instanceof IssuerAndSerialNumber)) throw new Error('signer is not named by issuer and serial')
  if (!signer.signedAttrs) throw new Error('no signed attributes')

  const contentType = attribute(signer, OID.contentType)
  if (!(contentType instanceof asn1js.ObjectIdentifier) || contentType.getValue() !== OID.data) throw new Error('content-type is not data')
  const digest = attribute(signer, OID.messageDigest)
  if (!(digest instanceof asn1js.OctetString)) throw new Error('no message-digest')

  const certificates = rawCertificates(der).map((raw) => new X509Certificate(raw))
  const issuer = Buffer.from(signer.sid.issuer.valueBeforeDecode)
  const serial = Buffer.from(signer.sid.serialNumber.valueBeforeDecodeView)
  const named = certificates.filter((candidate) => {
    const own = issuerAndSerial(candidate)
    return own.issuer.equals(issuer) && own.serial.equals(serial)
  })
  const hash = certificateHash(signer)
  const bound = hash ? named.find((candidate) => createHash('sha256').update(candidate.raw).digest().equals(hash)) : undefined
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
  }
}

/** The only value of an attribute that must occur once. */
function attribute(signer: SignerInfo, type: string): unknown {
  const found = signer.signedAttrs?.attributes.filter((candidate) => candidate.type === type) ?? []
  const values: unknown[] = found[0]?.values ?? []
  return found.length === 1 && values.length === 1 ? values[0] : undefined
}

/** certHash of the first ESSCertIDv2 (RFC 5035, 4); only its default algorithm, SHA-256, is read. */
function certificateHash(signer: SignerInfo): Buffer | null {
  const value = attribute(signer, OID.signingCertificateV2)
  const [list] = sequence(value)
  const [id] = sequence(list)
  const [first, second] = sequence(id)
  if (first instanceof asn1js.OctetString) return Buffer.from(first.valueBlock.valueHexView)
  const [algorithm] = sequence(first)
  const isSha256 = algorithm instanceof asn1js.ObjectIdentifier && algorithm.getValue() === OID.sha256
  return isSha256 && second instanceof asn1js.OctetString ? Buffer.from(second.valueBlock.valueHexView) : null
}

const sequence = (value: unknown): asn1js.BaseBlock[] => (value instanceof asn1js.Sequence ? value.valueBlock.value : [])

/** pkijs writes certificates anew from what it has parsed; hashes need the bytes that are there. */
function rawCertificates(der: Buffer): Buffer[] {
  const [, explicit] = sequence(asn1js.fromBER(der).result)
  const signedData = explicit instanceof asn1js.Constructed ? explicit.valueBlock.value[0] : undefined
  const set = sequence(signedData).find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0)
  return set instanceof asn1js.Constructed ? set.valueBlock.value.filter((one) => one instanceof asn1js.Sequence).map((one) => Buffer.from(one.valueBeforeDecodeView)) : []
}
