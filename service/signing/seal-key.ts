import { createCipheriv, createPrivateKey, pbkdf2Sync, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import * as asn1js from 'asn1js'
import { keyRejected } from './key-rejected.ts'

const { Sequence, ObjectIdentifier, OctetString, Integer, Null } = asn1js

/** PBKDF2-HMAC-SHA-256 rounds (OWASP Password Storage, 2023); node's own export would use 2048. */
const ROUNDS = 600_000
const SALT_BYTES = 16
const KEY_BYTES = 32
const IV_BYTES = 16
const OID = { pbes2: '1.2.840.113549.1.5.13', pbkdf2: '1.2.840.113549.1.5.12', hmacSha256: '1.2.840.113549.2.9', aes256Cbc: '2.16.840.1.101.3.4.1.42' } as const

/**
 * The key as PEM of EncryptedPrivateKeyInfo (RFC 5958): PBES2, PBKDF2-HMAC-SHA-256 with 600 000 rounds, AES-256-CBC (RFC 8018).
 * Any OpenSSL opens it. Takes about 0.2 s by design.
 */
export function sealKey(key: KeyObject, password: string): string {
  const salt = randomBytes(SALT_BYTES)
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(password.normalize('NFC'), salt, ROUNDS, KEY_BYTES, 'sha256'), iv)
  const encrypted = Buffer.concat([cipher.update(key.export({ type: 'pkcs8', format: 'der' })), cipher.final()])
  const derivation = algorithm(OID.pbkdf2, new Sequence({
    value: [octets(salt), new Integer({ value: ROUNDS }), new Integer({ value: KEY_BYTES }), algorithm(OID.hmacSha256, new Null())],
  }))
  const scheme = algorithm(OID.pbes2, new Sequence({ value: [derivation, algorithm(OID.aes256Cbc, octets(iv))] }))
  const der = Buffer.from(new Sequence({ value: [scheme, octets(encrypted)] }).toBER())
  const lines = der.toString('base64').match(/.{1,64}/gu) ?? []
  return ['-----BEGIN ENCRYPTED PRIVATE KEY-----', ...lines, '-----END ENCRYPTED PRIVATE KEY-----', ''].join('\n')
}

/** @throws Failure KEY_REJECTED wrong_password; not_a_container when the text is not a sealed key at all */
export function unsealKey(pem: string, password: string): KeyObject {
  if (!pem.includes('-----BEGIN ENCRYPTED PRIVATE KEY-----')) throw keyRejected('not_a_container')
  try {
    return createPrivateKey({ key: pem, passphrase: password.normalize('NFC') })
  } catch {
    throw keyRejected('wrong_password')
  }
}

const octets = (bytes: Buffer): asn1js.OctetString => new OctetString({ valueHex: bytes })
const algorithm = (oid: string, parameters: asn1js.BaseBlock): asn1js.Sequence => new Sequence({ value: [new ObjectIdentifier({ value: oid }), parameters] })
