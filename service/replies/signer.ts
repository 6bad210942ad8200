import type { ReadHandle } from '../../db/handle.ts'
import type { SigningAuthority } from '../../domain/authority.ts'
import { authorityOn, authorityProblem } from '../../domain/authority.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { rolesAllowed } from '../../domain/access.ts'
import type { PersonName } from '../../domain/person-name.ts'

export interface LetterSigner {
  readonly userId: number
  readonly name: PersonName
  readonly position: string
  /** In force on the day; null when the person may not sign on it. */
  readonly authority: SigningAuthority | null
  /** Why not, and what to do; null while there is an authority. */
  readonly authorityProblem: string | null
}

export async function loadAuthorities(read: ReadHandle): Promise<SigningAuthority[]> {
  const rows = await read.selectFrom('signing_authorities').select(['user_id', 'basis', 'valid_from', 'valid_to', 'active', 'revoked_on']).execute()
  return rows.map(({ user_id, basis, valid_from, valid_to, active, revoked_on }) => ({ userId: user_id, basis, validFrom: valid_from, validTo: valid_to, ...(active ? {} : { revoked: { on: revoked_on } }) }))
}

/** The named official as a signer on the day. */
export async function signerById(read: ReadHandle, userId: number, today: IsoDate): Promise<LetterSigner | null> {
  return (await signers(read, today)).find((signer) => signer.userId === userId) ?? null
}

/**
 * Who is expected to sign, for a draft and its preview: an official in authority today who is not complained about; failing
 * that, any official who could be given the authority, so that the checklist can say what is missing. The one who does sign
 * takes this place at signing.
 */
export async function expectedSigner(read: ReadHandle, today: IsoDate, aboutUserId: number | null): Promise<LetterSigner | null> {
  const able = (await signers(read, today)).filter(({ userId }) => userId !== aboutUserId)
  return able.find(({ authority }) => authority !== null) ?? able[0] ?? null
}

async function signers(read: ReadHandle, today: IsoDate): Promise<LetterSigner[]> {
  const [authorities, people] = await Promise.all([
    loadAuthorities(read),
    read
      .selectFrom('users').select(['id', 'surname', 'name', 'patronymic', 'position'])
      .where('active', '=', true).where('id', 'in', (eb) => eb.selectFrom('user_roles').select('user_id').where('role', 'in', rolesAllowed('sign_reply')))
      .orderBy('id').execute(),
  ])
  return people.map(({ id, surname, name, patronymic, position }) => ({ userId: id, name: { surname, name, patronymic: patronymic ?? '' }, position, authority: authorityOn(authorities, id, today), authorityProblem: authorityProblem(authorities, id, today) }))
}
