import { X509Certificate } from 'node:crypto'

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu

/** Certificates of a file: one in DER, or one after another in PEM. @throws Error when a certificate does not read */
export function certificatesInFile(bytes: Buffer): X509Certificate[] {
  const found = bytes.toString('latin1').match(PEM)
  return found === null ? [new X509Certificate(bytes)] : found.map((one) => new X509Certificate(one))
}
