import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { X509Certificate } from 'node:crypto'
import { sql } from 'kysely'
import { verifyAudit } from '../../../db/audit/verify.ts'
import { openStore } from '../../../db/open.ts'
import { fromJson } from '../../../db/schema/json.ts'
import type { ReadHandle } from '../../../db/handle.ts'
import type { Row } from '../../../db/schema/index.ts'
import type { Store } from '../../../db/store.ts'
import { formatFull } from '../../../domain/person-name.ts'
import { applicantLabel } from '../../../service/cases/caseRow.ts'
import type { StoredDeadline } from '../../../service/cases/computeClock.ts'
import { verifyPdf } from '../../../service/signing/verify-pdf.ts'
import type { MailResult } from './mail.ts'

interface SummaryInput {
  readonly store: string
  readonly out: string
  readonly versions: { readonly electron: string; readonly node: string }
  /** Cases that the demonstration itself made. */
  readonly numbers: readonly string[]
  readonly mail: readonly MailResult[]
}

/** Reads the store after the program has closed it, checks every signature and the audit, and writes `summary.json` and the letters. */
export async function writeSummary({ store: dir, out, versions, numbers, mail }: SummaryInput) {
  const store = await openStore({ dir, now: () => new Date() })
  try {
    const { read } = store
    const wanted = [...numbers, ...mail.flatMap(({ number }) => (number === null ? [] : [number]))]
    const rows = await read.selectFrom('cases').selectAll().where('number', 'in', wanted.length === 0 ? [''] : wanted).orderBy('id').execute()
    const cases = []
    for (const row of rows) cases.push(await caseSummary(store, row, path.join(out, 'letters')))
    const { sqlite } = await read.selectNoFrom(sql<string>`sqlite_version()`.as('sqlite')).executeTakeFirstOrThrow()
    const audit = await verifyAudit(read)
    const summary = { ...versions, sqlite, cases, mail, audit: { records: audit.records, chainValid: audit.valid } }
    writeFileSync(path.join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
    return summary
  } finally {
    await store.close()
  }
}

async function caseSummary(store: Store, row: Row<'cases'>, letters: string) {
  const { read } = store
  const deadline = row.deadline_json === null ? null : (fromJson(row.deadline_json) as StoredDeadline)
  const files = await read.selectFrom('case_files').innerJoin('files', 'files.sha256', 'case_files.sha256').select(['name', 'files.bytes', 'files.sha256', 'quarantined']).where('case_id', '=', row.id).orderBy('case_files.id').execute()
  return {
    number: row.number,
    channel: row.channel,
    type: row.type,
    applicant: applicantLabel(row),
    registeredOn: row.registered_on,
    rule: row.rule_code,
    legalDue: row.legal_due,
    controlDue: row.control_due,
    why: deadline?.why ?? [],
    status: row.status,
    executor: row.executor_id === null ? null : await person(read, row.executor_id),
    decision: await decisionOf(read, row.id),
    reply: await replyOf(store, row.id, letters),
    files,
  }
}

async function person(read: ReadHandle, id: number) {
  const user = await read.selectFrom('users').select(['surname', 'name', 'patronymic', 'phone']).where('id', '=', id).executeTakeFirstOrThrow()
  return { name: formatFull({ ...user, patronymic: user.patronymic ?? '' }), phone: user.phone ?? '' }
}

/** The decision in force, or the one that waits; a rejected or reversed proposal decides nothing. */
async function decisionOf(read: ReadHandle, caseId: number) {
  const proposal = await read.selectFrom('proposals').selectAll().where('case_id', '=', caseId).where('state', 'in', ['pending', 'accepted']).orderBy('id', 'desc').limit(1).executeTakeFirst()
  if (proposal === undefined) return null
  return {
    ground: proposal.ground,
    proposedBy: (await person(read, proposal.proposed_by)).name,
    decidedBy: proposal.decided_by === null ? null : (await person(read, proposal.decided_by)).name,
    notice: proposal.notice_kind,
  }
}

/** The signed letter, copied out and verified from its bytes against the certificate of the key that is in the store. */
async function replyOf(store: Store, caseId: number, letters: string) {
  const document = await store.read
    .selectFrom('documents').leftJoin('signing_keys', 'signing_keys.id', 'documents.key_id')
    .select(['documents.outgoing_number', 'documents.sha256', 'documents.certificate_owner', 'documents.signed_at', 'signing_keys.certificate_pem'])
    .where('case_id', '=', caseId).orderBy('documents.id', 'desc').limit(1).executeTakeFirst()
  if (document === undefined) return null
  const pdf = Buffer.from(await store.files.get(document.sha256))
  const name = `${document.outgoing_number.replaceAll('/', '_')}.pdf`
  writeFileSync(path.join(letters, name), pdf)
  const trusted = document.certificate_pem === null ? [] : [new X509Certificate(document.certificate_pem)]
  const report = await verifyPdf(pdf, { trusted, at: new Date(document.signed_at) })
  return { outgoingNumber: document.outgoing_number, pdf: `letters/${name}`, sha256: document.sha256, signatureValid: report.valid, signer: document.certificate_owner }
}
