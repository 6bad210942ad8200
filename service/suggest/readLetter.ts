import type { Suggestion } from '../../contract/suggestions.ts'
import type { WordMatch } from '../../domain/dictionary.ts'
import { findAddress, findHouse } from '../../domain/reading/address.ts'
import { findAccount, findContract, findEmail, findInn, findMeter, findOgrn, findPostalIndex } from '../../domain/reading/contacts.ts'
import type { Found } from '../../domain/reading/found.ts'
import { findAnswerBy, findForwardingBody, findLetterDate, findNumberAndDate, findOutgoing } from '../../domain/reading/numbers.ts'
import { findReplyChannel } from '../../domain/reading/reply-channel.ts'
import { titleOf } from '../../domain/reading/title.ts'
import { findPhones } from './findPhones.ts'
import type { Letter } from './letter.ts'
import { type Reading, readApplicant } from './readApplicant.ts'
import { readTopic, readType } from './readTopic.ts'

export interface Knowledge {
  readonly find: (text: string) => WordMatch[]
  /** The supplier's own name, to whom letters are written. */
  readonly supplier: string
}

/** Everything a letter says of its card, each with its words; at most one of a field. */
export function readLetter(letter: Letter, { find, supplier }: Knowledge): Suggestion[] {
  const { text, subject, source, legible, sender } = letter
  const applicant = readApplicant(letter, supplier)
  const organisation = applicant.some(({ field }) => field === 'organisation')
  const collective = applicant.some(({ value }) => value === 'collective')
  const numbered = organisation ? findNumberAndDate(`${subject}\n${text}`) : findOutgoing(text)
  const house = findHouse(text)
  const address = findAddress(text) ?? (collective ? house : null)
  const [spoken, words] = [find(subject.trim() === '' ? titleOf(text) : subject), find(text)]
  const readings: (Reading | null)[] = [
    ...applicant,
    read('accountNumber', 'sure', findAccount(text)),
    phones(text),
    sender !== null && sender.address !== '' ? { field: 'email', value: sender.address, words: sender.address, confidence: 'sure', fromHeaders: true } : read('email', 'sure', findEmail(text)),
    read('address', 'likely', address),
    address === house ? null : read('objectAddress', 'likely', house),
    read('postalIndex', 'likely', findPostalIndex(text)),
    read('inn', 'sure', findInn(text)),
    read('ogrn', 'sure', findOgrn(text)),
    organisation ? read('contractNumber', 'likely', findContract(text)) : null,
    read('meterNumber', 'likely', findMeter(text)),
    numbered === null ? null : { field: 'authorNumber', value: numbered.value.number, words: numbered.words, confidence: 'likely' },
    numbered === null ? read('authorDate', 'likely', findLetterDate(text)) : { field: 'authorDate', value: numbered.value.date, words: numbered.words, confidence: 'likely' },
    ...forwarding(letter),
    readType(spoken, words),
    readTopic(spoken, words),
    read('replyChannel', 'likely', findReplyChannel(text)),
  ]
  return readings.flatMap((reading) => {
    if (reading === null) return []
    const { fromHeaders = false, ...rest } = reading
    return [{ ...rest, source: fromHeaders ? { kind: 'headers', fileId: null } : source, fills: legible && reading.confidence !== 'guess' }]
  })
}

function read(field: Reading['field'], confidence: Reading['confidence'], found: Found<string> | null): Reading | null {
  return found === null ? null : { field, confidence, ...found }
}

function phones(text: string): Reading | null {
  const found = findPhones(text)
  return found[0] === undefined ? null : { field: 'phones', value: found.map(({ value }) => value).join(', '), words: found[0].words, confidence: 'sure' }
}

/** The covering message of an attached letter, or the letter of a body that says itself that it forwards. */
function forwarding({ cover, text, subject }: Letter): (Reading | null)[] {
  const words = cover === null ? `${subject}\n${text}` : `${cover.subject}\n${cover.text}`
  const named = cover === null ? findForwardingBody(words) : { value: cover.sender.name || cover.sender.address, words: cover.sender.name || cover.sender.address }
  if (named === null) return []
  const number = findNumberAndDate(words)
  return [
    { field: 'forwardingBody', ...named, confidence: cover === null ? 'likely' : 'sure', ...(cover === null ? {} : { fromHeaders: true }) },
    number === null ? null : { field: 'forwardingNumber', value: number.value.number, words: number.words, confidence: 'likely' },
    number === null ? null : { field: 'forwardingDate', value: number.value.date, words: number.words, confidence: 'likely' },
    read('forwardingDue', 'likely', findAnswerBy(words)),
  ]
}
