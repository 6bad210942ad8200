import { createPrivateKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import forge from 'node-forge'
import { readCertificate } from './container-content.ts'
import type { ContainerContent } from './container-content.ts'
import { keyRejected } from './key-rejected.ts'

type Asn1 = forge.asn1.Asn1

/**
 * Keys and certificates of a PKCS#12 container (RFC 7292), encrypted with PBES2 or the legacy RC2/3DES schemes that Windows and old
 * programs write. node-forge decrypts; keys and certificates leave it as the bytes that went in.
 * @throws Failure KEY_REJECTED wrong_password, not_a_container, unsupported_key
 */
export function openPfx(bytes: Buffer, password: string): ContainerContent {
  const bags = decrypt(parse(bytes), password).safeContents.flatMap(({ safeBags }) => safeBags)
  const { certBag, keyBag, pkcs8ShroudedKeyBag } = forge.pki.oids
  return {
    keys: bags.filter(({ type }) => type === keyBag || type === pkcs8ShroudedKeyBag).map(keyOf),
    certificates: bags.filter(({ type }) => type === certBag).map((bag) => readCertificate(der(bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1))),
  }
}

function parse(bytes: Buffer): Asn1 {
  try {
    return forge.asn1.fromDer(forge.util.createBuffer(bytes.toString('binary')))
  } catch {
    throw keyRejected('not_a_container')
  }
}

/**
 * A password that is not ASCII enters a container in two ways: UTF-16 in the MAC and the legacy schemes (RFC 7292, B.1), UTF-8 in
 * PBES2 (RFC 8018). forge takes one string for both, so a modern container is opened in two steps: its MAC with the password
 * as typed, then its content with the UTF-8 bytes. OpenSSL 1.0 fed UTF-8 bytes to the MAC as well: the last try.
 */
function decrypt(container: Asn1, password: string): forge.pkcs12.Pkcs12Pfx {
  const utf8 = forge.util.encodeUtf8(password)
  const typed = attempt(container, password)
  if (typeof typed !== 'string') return typed
  if (typed === 'malformed') throw keyRejected('not_a_container')
  if (utf8 === password) throw keyRejected('wrong_password')
  const inside = typed === 'content' ? attempt(withoutMac(container), utf8) : attempt(container, utf8)
  if (typeof inside === 'string') throw keyRejected('wrong_password')
  return inside
}

/** The opened container, or what went wrong: its MAC, its content, or its structure. */
function attempt(container: Asn1, password: string): forge.pkcs12.Pkcs12Pfx | 'mac' | 'content' | 'malformed' {
  try {
    return forge.pkcs12.pkcs12FromAsn1(container, false, password)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (/MAC could not be verified/u.test(message)) return 'mac'
    return /Cannot read PKCS#12 PFX|unsupported MAC|PFX version|integrity mode/iu.test(message) ? 'malformed' : 'content'
  }
}

function withoutMac(container: Asn1): Asn1 {
  const parts = Array.isArray(container.value) ? container.value.slice(0, 2) : []
  return forge.asn1.create(container.tagClass, container.type, container.constructed, parts)
}

function keyOf(bag: forge.pkcs12.Bag): KeyObject {
  const pkcs8 = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1
  try {
    return createPrivateKey({ key: der(pkcs8), format: 'der', type: 'pkcs8' })
  } catch {
    throw keyRejected('unsupported_key')
  }
}

const der = (value: Asn1): Buffer => Buffer.from(forge.asn1.toDer(value).getBytes(), 'binary')
