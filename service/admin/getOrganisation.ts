import type { Organisation } from '../../contract/organisation.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { readSettingVersion } from '../settings.ts'

/** Requisites of an office that has not entered them yet. */
const NOT_ENTERED: Organisation = { fullName: '', shortName: '', address: '', phones: [], email: '', site: '', ogrn: '', inn: '', kpp: '' }

/** Printed on every letter, so everybody who is signed in may read them. */
export async function getOrganisation({ store }: Service, _actor: Actor): Promise<Organisation & { version: number }> {
  const { value, version } = await readSettingVersion(store.read, 'organisation')
  return { ...(value ?? NOT_ENTERED), version }
}
