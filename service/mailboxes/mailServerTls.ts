import { type ConnectionOptions, rootCertificates } from 'node:tls'

/** The usual authorities stay trusted beside the office's own one. */
export function mailServerTls(caPem: string): ConnectionOptions {
  return { minVersion: 'TLSv1.2', ...(caPem.trim() === '' ? {} : { ca: [...rootCertificates, caPem] }) }
}
