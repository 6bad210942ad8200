import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { Actor } from '../../domain/people.ts'
import { basesOf } from '../../domain/spelling.ts'
import { readSetting } from '../settings.ts'

/**
 * Bases of what needs no dictionary in this letter: the words the check has been taught, names and addresses of the card, colleagues,
 * requisites. «Лампочкину» and «Лампочкина» are known from the card's «Лампочкин».
 */
export async function knownWords(read: ReadHandle, actor: Actor, row: Row<'cases'>): Promise<ReadonlySet<string>> {
  const [organisation, people, taught] = await Promise.all([
    readSetting(read, 'organisation'),
    read.selectFrom('users').select(['surname', 'name', 'patronymic']).execute(),
    read.selectFrom('spelling_words').select('word').where('active', '=', true).where((eb) => eb.or([eb('owner_id', 'is', null), eb('owner_id', '=', actor.userId)])).execute(),
  ])
  const card = [row.surname, row.name, row.patronymic, row.organisation, row.signatory, row.representative, row.contact_person, row.address, row.object_address, row.forwarding_body]
  const names = people.flatMap(({ surname, name, patronymic }) => [surname, name, patronymic])
  const requisites = organisation === null ? [] : [organisation.fullName, organisation.shortName, organisation.address]
  return basesOf([...card, ...names, ...requisites, ...taught.map(({ word }) => word)].filter((text) => text !== null))
}
