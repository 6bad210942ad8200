import type { AuthorityView } from '../../contract/admin.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import { assertCan, rolesAllowed } from '../../domain/access.ts'
import { authorityBasis } from '../../domain/authority.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { readAuthorities } from './authorityView.ts'
import { changedMeanwhile, invalid, notFound } from './refusals.ts'

export type AuthorityInput = Omit<AuthorityView, 'id' | 'userName' | 'revokedOn'> & { id: number | null }

/** Gives or changes the authority to sign. Letters that are signed already keep theirs. */
export async function saveAuthority(service: Service, actor: Actor, input: AuthorityInput): Promise<AuthorityView> {
  assertCan(actor, 'manage_authority')
  const { id, userId, ground, groundNumber, groundDate, validFrom, validTo, active } = input
  const basis = authorityBasis({ ground, number: groundNumber, date: groundDate, words: input.basis })
  const numbered = ground === 'order' || ground === 'power_of_attorney'
  if (numbered && groundNumber === '') throw invalid('groundNumber', 'Укажите номер документа: по нему проверят право подписи.')
  if (numbered && groundDate === null) throw invalid('groundDate', 'Укажите дату документа.')
  if (basis.length < 3) throw invalid('basis', 'Укажите документ, который даёт право подписи.')
  if (validTo < validFrom) throw invalid('validTo', `Право подписи оканчивается ${formatRuDate(validTo)}, раньше начала ${formatRuDate(validFrom)}. Исправьте дату.`)
  const saved = await service.store.write(async (tx) => {
    const before = id === null ? undefined : (await readAuthorities(tx, id))[0]
    if (id !== null && before === undefined) throw notFound('Право подписи')
    if (before !== undefined && before.version !== input.version) throw changedMeanwhile(before.version)
    if (active) await assertMaySign(tx, userId)
    const columns = {
      user_id: userId, basis, ground, ground_number: groundNumber || null, ground_date: groundDate, valid_from: validFrom, valid_to: validTo, active,
      revoked_on: active ? null : (before?.revokedOn ?? service.clock.today()),
    }
    const row = before === undefined
      ? await tx.insertInto('signing_authorities').values(columns).returning('id').executeTakeFirstOrThrow()
      : await tx.updateTable('signing_authorities').set({ ...columns, version: before.version + 1 }).where('id', '=', before.id).returning('id').executeTakeFirstOrThrow()
    const after = (await readAuthorities(tx, row.id))[0]
    if (after === undefined) throw new Error('an authority that was just saved is there')
    await appendAudit(tx, {
      at: service.clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: before === undefined ? 'authority.given' : 'authority.changed', entity: 'authority', entityId: row.id,
      before: before ?? null, after,
    })
    return after
  })
  announce(service, actor, 'reference')
  return saved
}

async function assertMaySign(tx: WriteHandle, userId: number): Promise<void> {
  const signer = await tx
    .selectFrom('users').innerJoin('user_roles', 'user_roles.user_id', 'users.id').select('users.id')
    .where('users.id', '=', userId).where('users.active', '=', true).where('user_roles.role', 'in', rolesAllowed('sign_reply'))
    .executeTakeFirst()
  if (signer === undefined) throw invalid('userId', 'Подписывает заместитель генерального директора. Выберите действующего сотрудника с этой ролью.')
}
