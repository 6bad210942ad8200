/** Confirmation of registration to whoever wrote by e-mail: its text, and to whom it is not worth sending. */
import { formatRuDate, type IsoDate } from './calendar-date.ts'

export interface AcknowledgementFacts {
  readonly number: string
  readonly registeredOn: IsoDate
  /** The last day of the term by law. */
  readonly due: IsoDate
  readonly organisation: string
}

/** What may stand in the text, in braces, with what it means. */
export const ACKNOWLEDGEMENT_PLACEHOLDERS = {
  номер: 'номер обращения',
  дата: 'дата регистрации',
  срок: 'срок ответа',
  организация: 'краткое наименование организации',
} as const
type Placeholder = keyof typeof ACKNOWLEDGEMENT_PLACEHOLDERS

const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(ACKNOWLEDGEMENT_PLACEHOLDERS, name)

const MARK = /\{([^{}]*)\}/gu

/** Marks in the text that mean nothing. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(MARK)].map(([, name = '']) => name).filter((name) => !isPlaceholder(name.trim()))
}

/** `fillAcknowledgement('№ {номер}', facts) // '№ И-0123/26'` */
export function fillAcknowledgement(text: string, facts: AcknowledgementFacts): string {
  const values: Record<Placeholder, string> = { номер: facts.number, дата: formatRuDate(facts.registeredOn), срок: formatRuDate(facts.due), организация: facts.organisation }
  return text.replaceAll(MARK, (mark, inside: string) => {
    const name = inside.trim()
    return isPlaceholder(name) ? values[name] : mark
  })
}

/**
 * Whether an address is one whose owner reads no answers.
 *
 * @param words marks of such addresses: `noreply`, `mailer-daemon`
 */
export function isSilentSender(address: string, words: readonly string[]): boolean {
  const name = address.trim().toLowerCase().split('@')[0] ?? ''
  return words.map((word) => word.trim().toLowerCase()).some((word) => word !== '' && holdsWord(name, word))
}

/** «noreply», «site-noreply», «noreply+17», not «noreplyakov». */
function holdsWord(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at !== -1; at = name.indexOf(word, at + 1)) {
    if (!/\p{L}/u.test(name.charAt(at - 1)) && !/\p{L}/u.test(name.charAt(at + word.length))) return true
  }
  return false
}
