import type { X509Certificate } from 'node:crypto'
import { formatRuDate, moscowDate, type IsoDate } from '../../domain/calendar-date.ts'
import { certificateFacts } from './certificate-facts.ts'

/** A certificate of the way to a trusted root. */
export interface PathCertificate {
  readonly owner: string
  readonly issuer: string
  readonly serial: string
  readonly validFrom: IsoDate
  readonly validTo: IsoDate
  /** The office trusts this very certificate. */
  readonly anchor: boolean
}

export interface CertificatePath {
  /** From the signer's own upwards, as far as it can be followed. */
  readonly certificates: readonly PathCertificate[]
  readonly trusted: boolean
  /** Where it leads, or why it leads nowhere: one sentence. */
  readonly sentence: string
}

/** More is a loop or an attack. */
const LONGEST = 6

/**
 * Follows the issuers of a certificate to one that the office trusts, at the moment `at` (RFC 5280, 6, without policies, name constraints and
 * revocation, as `chainTrusted`). Tells it in words.
 */
export function certificatePath(certificate: X509Certificate, others: readonly X509Certificate[], trusted: readonly X509Certificate[], at: Date): CertificatePath {
  const path: X509Certificate[] = [certificate]
  const isAnchor = (one: X509Certificate) => trusted.some(({ raw }) => raw.equals(one.raw))
  let last = certificate
  while (!isAnchor(last) && path.length < LONGEST) {
    const child = last
    const issuer = [...trusted, ...others].find((candidate) => !path.some(({ raw }) => raw.equals(candidate.raw)) && hasIssued(candidate, child))
    if (issuer === undefined) break
    path.push(issuer)
    last = issuer
  }
  const certificates = path.map((one) => {
    const { owner, issuer, serial, validFrom, validTo } = certificateFacts(one)
    return { owner, issuer, serial, validFrom, validTo, anchor: isAnchor(one) }
  })
  const outdated = path.find((one) => at < new Date(one.validFrom) || at > new Date(one.validTo))
  const root = certificateFacts(last)
  if (outdated !== undefined) return { certificates, trusted: false, sentence: `Сертификат «${certificateFacts(outdated).owner}» действовал ${formatRuDate(day(outdated.validFrom))}–${formatRuDate(day(outdated.validTo))}: на момент проверки подписи он не действует.` }
  if (isAnchor(last)) return { certificates, trusted: true, sentence: path.length === 1 ? 'Это сертификат, которому программа доверяет.' : `Цепочка ведёт к доверенному центру «${root.owner}».` }
  if (last.checkIssued(last)) return { certificates, trusted: false, sentence: path.length === 1 ? 'Сертификат подписал сам себя, и среди доверенных его нет.' : `Цепочка ведёт к корню «${root.owner}», которому программа не доверяет. Если центр известен, администратор внесёт его в доверенные.` }
  return { certificates, trusted: false, sentence: `Сертификат издателя «${root.issuer}» не приложен к подписи и не внесён в доверенные.` }
}

const day = (date: string): IsoDate => moscowDate(new Date(date).toISOString())

function hasIssued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  try {
    return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
  } catch {
    return false
  }
}
