import type { ReadHandle } from '../../db/handle.ts'
import { fromJson, type JsonText } from '../../db/schema/json.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { loadReply } from '../replies/loadReply.ts'

/** A signed letter as the post sees it. */
export interface PostalLetter {
  readonly replyId: number
  readonly caseId: number
  readonly outgoingNumber: string
  /** In the dative, as the letter itself is addressed. */
  readonly name: string
  /** Without its index. */
  readonly address: string
  readonly postalIndex: string
}

const INDEX = /(?<!\d)(\d{6})(?!\d)/u

/** The index that is written inside an address, and the address without it. */
export function splitIndex(address: string): { readonly address: string; readonly postalIndex: string } {
  const postalIndex = INDEX.exec(address)?.[1] ?? ''
  const rest = postalIndex === '' ? address : address.replace(postalIndex, '')
  return { address: rest.replaceAll(/(?:,\s*){2,}/gu, ', ').replaceAll(/^[\s,;]+|[\s,;]+$/gu, ''), postalIndex }
}

/**
 * Letters chosen for the post, in the order given.
 * @throws Failure FORBIDDEN; CONFLICT for one that is not signed or has left; INVALID_INPUT for one without a postal address
 */
export async function postalLetters(read: ReadHandle, actor: Actor, replyIds: readonly number[]): Promise<PostalLetter[]> {
  const letters: PostalLetter[] = []
  for (const replyId of new Set(replyIds)) {
    const { reply, row } = await loadReply(read, actor, replyId, 'dispatch_reply')
    const outgoingNumber = reply.outgoing_number ?? ''
    if (reply.state !== 'signed') throw new Failure('CONFLICT', `Письмо № ${outgoingNumber} уже отправлено или отозвано. Обновите страницу.`)
    const lines = reply.addressee_json === null ? [] : fromJson(reply.addressee_json as JsonText<string[]>)
    const full = (reply.reply_channel === 'post' ? reply.reply_address : null) ?? row.address ?? ''
    if (full.trim() === '') throw new Failure('INVALID_INPUT', `У письма № ${outgoingNumber} нет почтового адреса. Укажите его в карточке обращения.`, { fields: [{ path: 'replyIds', message: `№ ${outgoingNumber}: нет почтового адреса` }] })
    const { address, postalIndex } = splitIndex(full)
    letters.push({ replyId, caseId: row.id, outgoingNumber, name: lines[0] ?? '', address, postalIndex: postalIndex === '' ? (row.postal_index ?? '') : postalIndex })
  }
  return letters
}
