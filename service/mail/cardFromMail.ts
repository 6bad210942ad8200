import type { Card } from '../../contract/card.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { emptyCard } from '../intake/emptyCard.ts'
import { cardWith } from '../suggest/cardWith.ts'
import type { Letter } from '../suggest/letter.ts'
import { type Knowledge, readLetter } from '../suggest/readLetter.ts'
import type { ReadMail } from './readMail.ts'

export type MailWords = Pick<ReadMail, 'fromName' | 'fromAddress' | 'subject' | 'ownText'>

/** The letter inside a letter: what a body forwards, with the covering message around it. */
export interface MailForCard {
  readonly mail: MailWords
  /** Set when a body forwards somebody's appeal as an attached message. */
  readonly forwarded: MailWords | null
}

/** A message as a text to read a card from: of a forwarded appeal, the appeal, with the message around it as its cover. */
export function letterOfMail({ mail, forwarded }: MailForCard): Letter {
  const { subject, ownText: text } = forwarded ?? mail
  const cover = forwarded === null ? null : { subject: mail.subject, text: mail.ownText, sender: senderOf(mail) }
  return { source: { kind: 'message', fileId: null }, subject, text, sender: senderOf(forwarded ?? mail), cover, legible: true }
}

const senderOf = ({ fromName, fromAddress }: MailWords) => ({ name: fromName, address: fromAddress })

/**
 * A card as a message proposes it; the clerk sees it beside the message. An e-mail's From is contact data: a letter that nobody
 * signed is anonymous, but not without contacts.
 */
export function cardFromMail(message: MailForCard, receivedOn: IsoDate, knowledge: Knowledge): Card {
  const letter = letterOfMail(message)
  const suggestions = readLetter(letter, knowledge)
  const nobody = !suggestions.some(({ field }) => field === 'person' || field === 'organisation' || field === 'applicantKind')
  const card: Card = { ...emptyCard(receivedOn), channel: 'email', applicantKind: nobody ? 'anonymous' : 'individual', summary: summaryOf(letter), fullText: letter.text, replyChannel: 'email' }
  return cardWith(card, suggestions)
}

function summaryOf({ subject, text }: Letter): string {
  const first = text.replace(/^(?:здравствуйте|добрый день|уважаем\p{L}+[^!]*)[!.,]?\s*/iu, '').replace(/\s+/gu, ' ')
  const short = first.length > 200 ? `${first.slice(0, 197).replace(/[\s.,;:!?]*\s\S*$/u, '').replace(/[.,;:!?]$/u, '')}…` : first
  const title = subject.trim()
  return (title === '' ? short : short === '' ? title : `${title}: ${short}`) || 'Письмо без текста'
}
