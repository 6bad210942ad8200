import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { stem, words } from '../../db/search/words.ts'
import type { Actor } from '../../domain/people.ts'
import { readSetting } from '../settings.ts'

/** Stems of what needs no dictionary in this letter: «Лампочкину» and «Лампочкина» are known from the card's «Лампочкин». */
export async function knownStems(read: ReadHandle, _actor: Actor, row: Row<'cases'>): Promise<Set<string>> {
  const [organisation, people] = await Promise.all([readSetting(read, 'organisation'), read.selectFrom('users').select(['surname', 'name', 'patronymic']).execute()])
  const names = people.flatMap(({ surname, name, patronymic }) => [surname, name, patronymic])
  const card = [
    row.surname, row.name, row.patronymic, row.organisation, row.signatory, row.representative, row.contact_person, row.address, row.object_address, row.forwarding_body,
  ]
  const requisites = organisation === null ? [] : [organisation.fullName, organisation.shortName, organisation.address]
  return new Set([...names, ...card, ...requisites].flatMap((text) => (text === null ? [] : words(text).map(stem))))
}
