import type { Suggestion, SuggestedField } from '../../contract/suggestions.ts'
import { formatFull, formatShort, parsePersonName, type PersonName } from '../../domain/person-name.ts'
import type { Found } from '../../domain/reading/found.ts'
import { findOrganisation, findSignatory, isOrganisation, organisationKind } from '../../domain/reading/organisation.ts'
import { findAuthor, type ReadPerson } from '../../domain/reading/person.ts'
import { findCollective, findContactPerson, findSignatories } from '../../domain/reading/signatories.ts'
import type { Letter } from './letter.ts'

/** What is read, before the letter says of what source it is. */
export interface Reading {
  readonly field: SuggestedField
  readonly value: string
  readonly words: string
  readonly confidence: Suggestion['confidence']
  readonly fromHeaders?: boolean
}

/** Who writes: an organisation, a collective with its contact person, a person. Nobody named is left to the clerk. */
export function readApplicant(letter: Letter, supplier: string): Reading[] {
  return readOrganisation(letter, supplier) ?? readCollective(letter.text) ?? readPerson(letter)
}

function readOrganisation({ text, sender }: Letter, supplier: string): Reading[] | null {
  const named = sender !== null && isOrganisation(sender.name) ? { value: sender.name, words: sender.name, fromHeaders: true } : findOrganisation(text, supplier)
  if (named === null) return null
  const signatory = findSignatory(text)
  const confidence = 'fromHeaders' in named ? 'sure' : 'likely'
  return [
    { field: 'applicantKind', confidence, ...named, value: organisationKind(named.value) },
    { field: 'organisation', confidence, ...named },
    ...(signatory === null ? [] : [{ field: 'signatory', confidence: 'likely', ...signatory } as const]),
  ]
}

/** The contact person stands for everybody who signed. */
function readCollective(text: string): Reading[] | null {
  const collective = findCollective(text)
  const count = findSignatories(text)
  if (collective === null && count === null) return null
  const contact = findContactPerson(text) ?? findAuthor(text)
  return [
    { field: 'applicantKind', value: 'collective', words: (collective ?? count)?.words ?? '', confidence: collective === null ? 'likely' : 'sure' },
    ...(count === null ? [] : [{ field: 'collectiveCount', value: String(count.value), words: count.words, confidence: 'likely' } as const]),
    ...(contact === null ? [] : [personReading(contact)]),
  ]
}

/** The sender's name with the patronymic of the text when they agree; else how the letter is signed. */
function readPerson({ text, sender }: Letter): Reading[] {
  const written = findAuthor(text)
  const known = parsePersonName(sender?.name ?? '')
  if (written !== null && (known.surname === '' || (sameFamily(written.value, known) && known.patronymic === ''))) return [personReading(written)]
  if (known.surname === '') return []
  // The same name stands in the letter: its words are better to show than a header.
  const inText = written !== null && sameFamily(written.value, known)
  return [{ field: 'person', value: formatFull(known), words: inText ? written.words : (sender?.name ?? ''), confidence: 'sure', ...(inText ? {} : { fromHeaders: true }) }]
}

const sameFamily = (a: PersonName, b: PersonName): boolean => a.surname.toLowerCase().replaceAll('ё', 'е') === b.surname.toLowerCase().replaceAll('ё', 'е')
const personReading = ({ value, words }: Found<ReadPerson>): Reading => ({ field: 'person', value: /^\p{L}\.$/u.test(value.name) ? formatShort(value) : formatFull(value), words, confidence: value.turned ? 'likely' : 'sure' })
