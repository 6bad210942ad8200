import type { Verification } from '../../contract/replies.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { loadPeople, personOf } from '../cases/caseView.ts'

/** What can be said of a letter signed by hand: its hash has just been checked, the rest is whom and when the record names. */
export async function inkVerification(read: ReadHandle, document: Row<'documents'>): Promise<Verification> {
  const people = await loadPeople(read)
  return {
    valid: true, integrity: true, coversWholeFile: true, chainTrusted: true, owner: '', serial: '', validFrom: null, validTo: null, training: false, problems: [],
    ink: { signer: personOf(people, document.signer_id).shortName, attachedBy: document.attached_by === null ? '' : personOf(people, document.attached_by).shortName, attachedAt: document.signed_at },
  }
}
