import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { fromJson } from '../../db/schema/json.ts'
import { REPLY_RESULTS } from '../../domain/appeal.ts'
import type { Contacts } from '../../domain/contact.ts'
import type { GroundCard } from '../../domain/ground.ts'

/** Every way to reach the applicant that the store knows, the sender of the message and the address named for the reply included. */
export async function contactsOf(read: ReadHandle, row: Row<'cases'>): Promise<Contacts> {
  const delivery = await read.selectFrom('deliveries').select('from_address').where('case_id', '=', row.id).where('from_address', 'is not', null).orderBy('id').executeTakeFirst()
  const named = row.reply_address ?? ''
  const channel = row.reply_channel
  return {
    address: row.address ?? (channel === 'post' ? named : ''),
    phones: [...fromJson(row.phones), ...(channel === 'phone' || channel === 'fax' ? [named] : [])].filter((phone) => phone.trim() !== ''),
    email: row.email ?? (channel === 'email' ? named : ''),
    accountNumber: row.account_number ?? (channel === 'account_portal' ? named : ''),
    senderEmail: delivery?.from_address ?? '',
  }
}

/** The card as the rules of grounds look at it. */
export async function groundCard(read: ReadHandle, row: Row<'cases'>, typed: { fragment: string; redirectTo: string }): Promise<GroundCard> {
  const [contacts, answered] = await Promise.all([contactsOf(read, row), answeredLinks(read, row.id)])
  return { contacts, surname: row.surname ?? '', organisation: row.organisation ?? '', answeredLinks: answered.length, ...typed }
}

/** Linked appeals on the matter that were answered in substance, the oldest first; a duplicate of one letter is not another answer. */
export async function answeredLinks(read: ReadHandle, caseId: number) {
  const links = await read
    .selectFrom('case_links').select(['case_id', 'other_case_id'])
    .where((eb) => eb.or([eb('case_id', '=', caseId), eb('other_case_id', '=', caseId)])).where('kind', '<>', 'duplicate')
    .execute()
  const others = [...new Set(links.map((link) => (link.case_id === caseId ? link.other_case_id : link.case_id)))]
  if (others.length === 0) return []
  return read
    .selectFrom('cases').select(['number', 'registered_on', 'outgoing_number', 'dispatched_on'])
    .where('id', 'in', others).where('status', '=', 'dispatched').where('result', 'in', REPLY_RESULTS)
    .orderBy('id')
    .execute()
}
