import type { IsoDate } from '../../domain/calendar-date.ts'

/** What a certificate says about its owner, in words fit to be shown. */
export interface CertificateFacts {
  /** Hexadecimal, upper case, without leading zeros beyond a whole byte. */
  readonly serial: string
  /** Surname and given name when the certificate has them, otherwise its common name. */
  readonly owner: string
  readonly issuer: string
  /** First and last day of validity, Moscow time. */
  readonly validFrom: IsoDate
  readonly validTo: IsoDate
  /** A certificate of the training database: its signatures have no legal force. */
  readonly training: boolean
  /** «RSA-2048», «ECDSA P-256». */
  readonly algorithm: string
  /** SHA-256 of the certificate, hexadecimal, upper case. */
  readonly fingerprint: string
}

/** Whoever can sign: a key of this program, a token, an external command. */
export interface Signer {
  readonly certificate: CertificateFacts
  /**
   * @param data the bytes to be signed, not their hash
   * @returns DER of CMS SignedData, detached, CAdES-B (ETSI EN 319 122-1)
   * @throws Failure SIGNATURE_FAILED
   */
  sign(data: Buffer): Promise<Buffer>
}
