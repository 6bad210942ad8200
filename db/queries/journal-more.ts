import { type RawBuilder, sql } from 'kysely'
import type { JournalColumn } from '../../domain/journal-column.ts'
import type { Schema } from '../schema/index.ts'

/** Columns of the card that are read only when a list shows them. */
const MORE = {
  receivedOn: 'received_on', applicantKind: 'applicant_kind', address: 'address', phones: 'phones', email: 'email', account: 'account_number',
  contractNumber: 'contract_number', inn: 'inn', meterNumber: 'meter_number', form: 'form', recurrence: 'recurrence', authorNumber: 'author_number',
  authorDate: 'author_date', forwardingBody: 'forwarding_body', postalId: 'postal_id', office: 'office', registrar: 'registrar_id', rule: 'rule_code',
  result: 'result', justified: 'justified', outgoingNumber: 'outgoing_number', outgoingDate: 'outgoing_date', signer: 'signer_id',
  replyChannel: 'reply_channel', dispatchChannel: 'dispatch_channel', dispatchedOn: 'dispatched_on', fileIndex: 'file_index', storageUntil: 'storage_until',
} as const satisfies Partial<Record<JournalColumn, keyof Schema['cases']>>
export type MoreColumn = keyof typeof MORE

/** As the card holds them: codes, dates, ids of people, phones as JSON. */
export type MoreOfRow = { readonly [K in MoreColumn]?: string | number | null }

export function isMoreColumn(column: JournalColumn): column is MoreColumn {
  return column in MORE
}

/** Names of our own, no parameters: a list with the same columns is the same statement. */
export function moreColumns(columns: readonly JournalColumn[]): RawBuilder<unknown> {
  return sql.raw(columns.filter(isMoreColumn).map((column) => `, cases.${MORE[column]} as "${column}"`).join(''))
}
