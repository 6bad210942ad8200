import { authorityOn } from '../../domain/authority.ts'
import { rolesAllowed } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { loadAuthorities } from '../replies/signer.ts'

export interface PaperSigner {
  id: number
  shortName: string
  position: string
  /** Order or power of attorney. */
  basis: string
  own: boolean
}

/** Officials in authority today who are not complained about; the acting person first. */
export async function paperSigners({ store, clock }: Service, actor: Actor, input: { caseId: number }): Promise<PaperSigner[]> {
  const { read } = store
  const { row } = await loadCase(read, actor, input.caseId, 'sign_on_paper')
  const [authorities, people] = await Promise.all([
    loadAuthorities(read),
    read
      .selectFrom('users').select(['id', 'surname', 'name', 'patronymic', 'position'])
      .where('active', '=', true).where('id', 'in', (eb) => eb.selectFrom('user_roles').select('user_id').where('role', 'in', rolesAllowed('sign_reply')))
      .orderBy('surname').execute(),
  ])
  return people
    .flatMap(({ id, surname, name, patronymic, position }) => {
      const authority = id === row.about_user_id ? null : authorityOn(authorities, id, clock.today())
      return authority === null ? [] : [{ id, shortName: formatShort({ surname, name, patronymic: patronymic ?? '' }), position, basis: authority.basis, own: id === actor.userId }]
    })
    .toSorted((a, b) => Number(b.own) - Number(a.own))
}
