import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { ORGANISATION_KINDS } from '../../domain/appeal.ts'
import { nameKey, type NameForms } from '../../domain/name-forms.ts'
import { parsePersonName, salutation, type OrganisationName, type PersonName } from '../../domain/person-name.ts'
import { declineFull, declineShort, genderOf } from '../../templates/decline.ts'

export interface ApplicantForms {
  /** Under what a correction is kept; null when the card names nobody. */
  readonly key: string | null
  /** As the library declines the name. */
  readonly proposed: NameForms
  /** With what people have corrected for this name before. */
  readonly forms: NameForms
}

const NOBODY: NameForms = { addressee: '', dative: '', genitive: '', salutation: '' }

/** The applicant's name in the grammar of a letter, corrections of earlier letters first. */
export async function nameForms(read: ReadHandle, row: Row<'cases'>): Promise<ApplicantForms> {
  const name = applicantName(row)
  if (name === null) return { key: null, proposed: NOBODY, forms: NOBODY }
  const entrepreneur = row.applicant_kind === 'entrepreneur' && !('organisation' in name)
  const key = entrepreneur ? `ип|${nameKey(name)}` : nameKey(name)
  const proposed = 'organisation' in name ? ofOrganisation(name) : ofPerson(name, entrepreneur)
  const kept = await read.selectFrom('name_forms').select(['addressee', 'dative', 'genitive', 'salutation']).where('name_key', '=', key).executeTakeFirst()
  return {
    key,
    proposed,
    forms: {
      addressee: kept?.addressee ?? proposed.addressee, dative: kept?.dative ?? proposed.dative,
      genitive: kept?.genitive ?? proposed.genitive, salutation: kept?.salutation ?? proposed.salutation,
    },
  }
}

const ofOrganisation = (name: OrganisationName): NameForms => ({ addressee: name.organisation, dative: name.organisation, genitive: name.organisation, salutation: salutation(name) })

function ofPerson(person: PersonName, entrepreneur: boolean): NameForms {
  const gender = genderOf(person)
  const [to, of] = entrepreneur ? ['Индивидуальному предпринимателю ', 'индивидуального предпринимателя '] : ['', '']
  return {
    addressee: `${to}${declineShort(person, 'dative', gender)}`,
    dative: `${to.toLowerCase()}${declineFull(person, 'dative', gender)}`,
    genitive: `${of}${declineFull(person, 'genitive', gender)}`,
    salutation: salutation(person, gender),
  }
}

/** A collective reply goes to the contact person: never to everybody who signed (third persons' data). */
function applicantName(row: Row<'cases'>): PersonName | OrganisationName | null {
  if (ORGANISATION_KINDS.includes(row.applicant_kind) && row.organisation !== null) return { organisation: row.organisation }
  if (row.applicant_kind === 'collective' && row.contact_person !== null) return parsePersonName(row.contact_person)
  if (row.surname === null) return null
  return { surname: row.surname, name: row.name ?? '', patronymic: row.patronymic ?? '' }
}
