import type { Card } from '../../../contract/card.ts'
import { CHANNEL_INFO, type Channel, ORGANISATION_KINDS, type ReplyChannel } from '../../../domain/appeal.ts'
import { isIsoDate, type IsoDate } from '../../../domain/calendar-date.ts'
import { replyAddressOf } from '../../../domain/contact.ts'
import { parsePersonName } from '../../../domain/person-name.ts'

type Retyped = 'surname' | 'name' | 'patronymic' | 'phones' | 'collectiveCount' | 'sheets' | 'attachmentSheets' | 'receivedOn'

/** The card as it is typed: a name and the phones are one line each, numbers are text until they are read. */
export interface CardForm extends Omit<Card, Retyped> {
  person: string
  phones: string
  collectiveCount: string
  sheets: string
  attachmentSheets: string
  receivedOn: IsoDate | null
}
export type CardFieldName = keyof CardForm

/** Fields of the form whose value is a line of text. */
export type TextFieldName = { [K in CardFieldName]: CardForm[K] extends string ? (string extends CardForm[K] ? K : never) : never }[CardFieldName]
export type DateFieldName = 'receivedOn' | 'authorDate' | 'forwardingDate' | 'forwardingDue'

export function emptyCard(today: IsoDate): CardForm {
  return {
    channel: 'post', type: 'application', receivedOn: today, applicantKind: 'individual', person: '', organisation: '', signatory: '', address: '', postalIndex: '', phones: '',
    email: '', accountNumber: '', contractNumber: '', inn: '', ogrn: '', specialConditions: false, representative: '', representativeBasis: '', collectiveCount: '',
    contactPerson: '', summary: '', fullText: '', topics: [], recurrence: 'first', authorNumber: '', authorDate: null, forwardingBody: '', forwardingNumber: '',
    forwardingDate: null, forwardingDue: null, objectAddress: '', meterNumber: '', postalId: '', office: '', sheets: '', attachmentSheets: '', bookNumber: '', bookPage: '',
    replyChannel: 'post', replyAddress: '', aboutUserId: null,
  }
}

export function formOf(card: Card): CardForm {
  const { surname, name, patronymic, phones, collectiveCount, sheets, attachmentSheets, ...same } = card
  return {
    ...same,
    person: [surname, name, patronymic].filter((part) => part !== '').join(' '),
    phones: phones.join(', '),
    collectiveCount: numberText(collectiveCount),
    sheets: numberText(sheets),
    attachmentSheets: numberText(attachmentSheets),
    // An address that only repeats the card follows the card.
    replyAddress: card.replyAddress === replyAddressOf(card.replyChannel, card) ? '' : card.replyAddress,
  }
}

/** The card to send; a receipt date that is not written to the end becomes ''. */
export function cardOf(form: CardForm): Card {
  const { person, phones, collectiveCount, sheets, attachmentSheets, receivedOn, ...same } = form
  const nobody = form.applicantKind === 'anonymous' || ORGANISATION_KINDS.includes(form.applicantKind)
  const named = nobody ? { surname: '', name: '', patronymic: '' } : parsePersonName(person)
  const card: Card = {
    ...same,
    ...named,
    organisation: ORGANISATION_KINDS.includes(form.applicantKind) ? form.organisation : '',
    phones: phonesOf(phones),
    collectiveCount: numberOf(collectiveCount, 2),
    sheets: numberOf(sheets, 0),
    attachmentSheets: numberOf(attachmentSheets, 0),
    receivedOn: receivedOn ?? '',
  }
  return { ...card, replyAddress: form.replyAddress.trim() === '' ? replyAddressOf(form.replyChannel, card) : form.replyAddress }
}

/** The same card made fit to be kept as a draft: unfinished dates give way. */
export function draftCardOf(form: CardForm, today: IsoDate): Card {
  const kept = (date: IsoDate | null) => (date !== null && isIsoDate(date) ? date : null)
  const card = cardOf(form)
  return {
    ...card,
    receivedOn: kept(form.receivedOn) ?? today,
    authorDate: kept(form.authorDate),
    forwardingDate: kept(form.forwardingDate),
    forwardingDue: kept(form.forwardingDue),
  }
}

/** Numbers by commas, semicolons or line breaks. */
export function phonesOf(text: string): string[] {
  return text.split(/[,;\n]/).map((phone) => phone.trim()).filter((phone) => phone !== '').slice(0, 10)
}

/** The channel by which an answer usually goes to an appeal that came by this one, until the person names another. */
export function usualReplyChannel(channel: Channel): ReplyChannel {
  if (channel === 'account_portal') return 'account_portal'
  if (CHANNEL_INFO[channel].form === 'electronic') return 'email'
  return channel === 'phone' ? 'phone' : 'post'
}

const numberText = (n: number | null): string => (n === null ? '' : String(n))

function numberOf(text: string, least: number): number | null {
  const n = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN
  return n >= least ? n : null
}
