import { createHash, sign } from 'node:crypto'
import type { X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import { Failure } from '../../domain/failure.ts'
import type { SigningIdentity } from './open-container.ts'

const { Sequence, ObjectIdentifier, OctetString, Integer, Null, Constructed } = asn1js

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const

/**
 * Detached CMS SignedData (RFC 5652) of `data`, CAdES-B as PAdES wants it (ETSI EN 319 142-1, 6.3): SHA-256, signing-certificate-v2
 * (RFC 5035) and no signing-time. RSA PKCS#1 v1.5 or ECDSA. Issuer and serial are the certificate's own bytes.
 * @throws Failure SIGNATURE_FAILED when the key cannot sign
 */
export function buildCades(data: Buffer, { privateKey, certificate, chain }: SigningIdentity): Buffer {
  const { issuer, serial } = issuerAndSerial(certificate)
  const issuerName = (): asn1js.BaseBlock => parsed(issuer)
  const serialNumber = (): asn1js.BaseBlock => parsed(serial)

  const generalNames = new Sequence({ value: [new Constructed({ idBlock: { tagClass: 3, tagNumber: 4 }, value: [issuerName()] })] })
  const certificateId = new Sequence({ value: [octets(sha256(certificate.raw)), new Sequence({ value: [generalNames, serialNumber()] })] })
  const attributes = sorted([
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octets(sha256(data))),
    attribute(OID.signingCertificateV2, new Sequence({ value: [new Sequence({ value: [certificateId] })] })),
  ])
  const signature = signed(Buffer.from(new asn1js.Set({ value: attributes }).toBER()), privateKey)
  const signatureAlgorithm = privateKey.asymmetricKeyType === 'ec' ? new Sequence({ value: [oid(OID.ecdsaSha256)] }) : new Sequence({ value: [oid(OID.rsa), new Null()] })
  const signerInfo = new Sequence({
    value: [
      new Integer({ value: 1 }),
      new Sequence({ value: [issuerName(), serialNumber()] }),
      new Sequence({ value: [oid(OID.sha256)] }),
      tagged(0, attributes),
      signatureAlgorithm,
      octets(signature),
    ],
  })
  const signedData = new Sequence({
    value: [
      new Integer({ value: 1 }),
      new asn1js.Set({ value: [new Sequence({ value: [oid(OID.sha256)] })] }),
      new Sequence({ value: [oid(OID.data)] }),
      tagged(0, sorted([certificate, ...chain].map((one) => parsed(one.raw)))),
      new asn1js.Set({ value: [signerInfo] }),
    ],
  })
  return Buffer.from(new Sequence({ value: [oid(OID.signedData), tagged(0, [signedData])] }).toBER())
}

/** DER of the issuer's Name and of the serial INTEGER, cut out of the certificate (RFC 5280, 4.1). */
export function issuerAndSerial(certificate: X509Certificate): { issuer: Buffer; serial: Buffer } {
  const [body] = children(asn1js.fromBER(certificate.raw).result)
  const fields = children(body)
  const serialAt = fields[0]?.idBlock.tagClass === 3 ? 1 : 0 // the version is optional
  const serial = fields[serialAt]
  const issuer = fields[serialAt + 2]
  if (!serial || !issuer) throw new Failure('SIGNATURE_FAILED', 'Сертификат подписи не читается. Загрузите контейнер ключа заново.')
  return { issuer: Buffer.from(issuer.valueBeforeDecodeView), serial: Buffer.from(serial.valueBeforeDecodeView) }
}

function children(block: asn1js.BaseBlock | undefined): asn1js.BaseBlock[] {
  return block instanceof Constructed || block instanceof Sequence || block instanceof asn1js.Set ? block.valueBlock.value : []
}

/** A block that is written back exactly as it was read; DER survives, anything else is refused. */
function parsed(der: Buffer): asn1js.BaseBlock {
  const { result } = asn1js.fromBER(der)
  if (!Buffer.from(result.toBER()).equals(der)) throw new Failure('SIGNATURE_FAILED', 'Сертификат подписи записан не по правилам DER, подпись им не будет принята. Получите другой сертификат.')
  return result
}

function signed(attributes: Buffer, key: SigningIdentity['privateKey']): Buffer {
  try {
    return sign('sha256', attributes, key)
  } catch {
    throw new Failure('SIGNATURE_FAILED', 'Ключ не смог поставить подпись. Загрузите контейнер ключа заново или обратитесь к администратору.')
  }
}

/** DER orders SET OF by encoding (X.690, 11.6). */
const sorted = (blocks: asn1js.BaseBlock[]): asn1js.BaseBlock[] => blocks.toSorted((a, b) => Buffer.compare(Buffer.from(a.toBER()), Buffer.from(b.toBER())))
const attribute = (type: string, value: asn1js.BaseBlock): asn1js.Sequence => new Sequence({ value: [oid(type), new asn1js.Set({ value: [value] })] })
const tagged = (tagNumber: number, value: asn1js.BaseBlock[]): asn1js.Constructed => new Constructed({ idBlock: { tagClass: 3, tagNumber }, value })
const oid = (value: string): asn1js.ObjectIdentifier => new ObjectIdentifier({ value })
const octets = (bytes: Buffer): asn1js.OctetString => new OctetString({ valueHex: bytes })
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()
