import { createPrivateKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { readCertificate } from './container-content.ts'
import type { ContainerContent } from './container-content.ts'
import { isGostKey } from './gost.ts'
import { keyRejected } from './key-rejected.ts'

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]+?-----END \1-----/gu

/**
 * Keys and certificates of a PEM file (RFC 7468).
 * @throws Failure KEY_REJECTED wrong_password, not_a_container
 */
export function openPem(bytes: Buffer, password: string): ContainerContent {
  const blocks = [...bytes.toString('latin1').matchAll(BLOCK)].map(([text, label]) => ({ text, label: label ?? '' }))
  if (blocks.length === 0) throw keyRejected('not_a_container')
  // Certificates first: they tell a ГОСТ key, which does not read, from a wrong password.
  const certificates = blocks.filter(({ label }) => label === 'CERTIFICATE').map(({ text }) => readCertificate(text))
  if (certificates.some(isGostKey)) throw keyRejected('gost_key')
  return { keys: blocks.filter(({ label }) => label.endsWith('PRIVATE KEY')).map(({ text }) => readKey(text, password)), certificates }
}

function readKey(pem: string, password: string): KeyObject {
  const encrypted = /ENCRYPTED/u.test(pem.slice(0, 200))
  try {
    return createPrivateKey(encrypted ? { key: pem, passphrase: password } : { key: pem })
  } catch {
    throw keyRejected(encrypted ? 'wrong_password' : 'not_a_container')
  }
}
