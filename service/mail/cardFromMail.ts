import type { Card } from '../../contract/card.ts'
import { findAccount, findAddress, findAnswerBy, findContract, findInn, findNumberAndDate, findPhones, guessType } from '../../domain/appeal-text.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { parsePersonName } from '../../domain/person-name.ts'
import { emptyCard } from '../intake/emptyCard.ts'
import type { ReadMail } from './readMail.ts'

const ORGANISATION = /(?:^|[\s«"])(?:ООО|ОАО|ПАО|АО|ЗАО|МУП|ГУП|ТСЖ|ТСН|ЖСК|УК|ГБУ|МБУ|администрация|прокуратура|министерство|комитет)(?:[\s«"]|$)/iu
const HOUSING = /(?:^|\s)(?:ТСЖ|ТСН|ЖСК|УК)(?:[\s«"]|$)/u

/** The letter inside a letter: what a body forwards, with the covering message around it. */
export interface MailForCard {
  readonly mail: ReadMail
  /** Set when a body forwards somebody's appeal as an attached message. */
  readonly forwarded: ReadMail | null
}

/** A card as a message proposes it; the clerk sees it beside the message. An e-mail's From is contact data. */
export function cardFromMail({ mail, forwarded }: MailForCard, receivedOn: IsoDate): Card {
  const letter = forwarded ?? mail
  const text = letter.ownText
  const organisation = ORGANISATION.test(letter.fromName)
  const own = organisation ? findNumberAndDate(`${letter.subject}\n${text}`) : null
  const cover = forwarded === null ? null : findNumberAndDate(`${mail.subject}\n${mail.ownText}`)
  return {
    ...emptyCard(receivedOn),
    channel: 'email',
    type: guessType(letter.subject, text),
    ...(organisation ? { applicantKind: HOUSING.test(letter.fromName) ? 'housing' : 'legal_entity', organisation: letter.fromName } : applicant(letter, text)),
    email: letter.fromAddress,
    phones: findPhones(text),
    accountNumber: findAccount(text) ?? '',
    address: findAddress(text) ?? '',
    inn: findInn(text) ?? '',
    contractNumber: organisation ? (findContract(text) ?? '') : '',
    summary: summaryOf(letter),
    fullText: text,
    authorNumber: own?.number ?? '',
    authorDate: own?.date ?? null,
    forwardingBody: forwarded === null ? '' : mail.fromName || mail.fromAddress,
    forwardingNumber: cover?.number ?? '',
    forwardingDate: cover?.date ?? null,
    forwardingDue: forwarded === null ? null : findAnswerBy(mail.ownText),
    replyChannel: 'email',
    replyAddress: letter.fromAddress,
  }
}

const FULL_NAME = /\p{Lu}[\p{Ll}-]+\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:вич|вна|ична|инична)(?!\p{L})/gu
const WITH_INITIALS = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.(?:\s?\p{Lu}\.)?(?=[\s,.;]|$)/gu
/** Two words with capitals that stand alone at the end: «Доброва Зинаида.» */
const SIGNED = /(?:[.!?]\s+|\n)(\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+)\s*\.?\s*$/u

/**
 * The sender's name with the patronymic of the text when they agree; else how the letter is signed. A letter nobody signed is
 * anonymous with an e-mail: contact data, but not a name.
 */
function applicant(letter: ReadMail, text: string): Pick<Card, 'applicantKind' | 'surname' | 'name' | 'patronymic'> {
  const written = text.match(FULL_NAME)?.at(-1) ?? text.match(WITH_INITIALS)?.at(-1) ?? SIGNED.exec(text)?.[1] ?? ''
  const sender = parsePersonName(letter.fromName)
  const signed = parsePersonName(written)
  const known = sender.surname === '' || (signed.surname === sender.surname && sender.patronymic === '') ? signed : sender
  return known.surname === '' ? { applicantKind: 'anonymous', ...sender } : { applicantKind: 'individual', ...known }
}

function summaryOf(letter: ReadMail): string {
  const first = letter.ownText.replace(/^(?:здравствуйте|добрый день|уважаем\p{L}+[^!]*)[!.,]?\s*/iu, '').replace(/\s+/gu, ' ')
  const short = first.length > 200 ? `${first.slice(0, 197).replace(/[\s.,;:!?]*\s\S*$/u, '').replace(/[.,;:!?]$/u, '')}…` : first
  const subject = letter.subject.trim()
  return (subject === '' ? short : short === '' ? subject : `${subject}: ${short}`) || 'Письмо без текста'
}
