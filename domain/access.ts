/** Who may do what with which case. The service decides on every call; a button that is not shown is only a courtesy. */
import { type Action, ACTION_LABELS, type Relation } from './access-action.ts'
import { ACCESS } from './access-data.ts'
import { Failure } from './failure.ts'
import type { Actor, Role } from './people.ts'
import { ROLES } from './people.ts'

export { ACTIONS, ACTION_LABELS, RELATIONS, type Action, type Relation } from './access-action.ts'

export type RoleHolder = Pick<Actor, 'roles'>

/** People of a case, as far as access needs them. */
export interface CaseParties {
  readonly executorId: number | null
  readonly coExecutorIds: readonly number[]
  /** Units of the executor and the co-executors. */
  readonly unitIds: readonly number[]
  /** The employee complained about. */
  readonly aboutUserId: number | null
}

/**
 * Being complained about goes before everything else, then one's own case, then the unit's. The cases of an absent person are
 * the substitute's own for as long as the absence lasts.
 */
export function relationTo(actor: Pick<Actor, 'userId' | 'unitId' | 'standsInFor'>, parties: CaseParties): Relation {
  if (parties.aboutUserId === actor.userId) return 'about_me'
  if (worksFor(actor).some((userId) => parties.executorId === userId || parties.coExecutorIds.includes(userId))) return 'own'
  if (actor.unitId !== null && parties.unitIds.includes(actor.unitId)) return 'own_unit'
  return 'other'
}

/** Whose work is the actor's own today: the actor's, and that of absent people for whom the actor stands in. */
export function worksFor(actor: Pick<Actor, 'userId' | 'standsInFor'>): number[] {
  return [actor.userId, ...(actor.standsInFor ?? [])]
}

/** The absent person in whose place the actor does what that person was asked to do; null when it is done in one's own name. */
export function insteadOf(actor: Pick<Actor, 'standsInFor'>, askedUserId: number): number | null {
  return actor.standsInFor?.includes(askedUserId) === true ? askedUserId : null
}

/** True when any role of the actor allows the action in this relation. */
export function can(actor: RoleHolder, action: Action, relation: Relation = 'none'): boolean {
  return actor.roles.some((role) => ACCESS[role][action]?.includes(relation) ?? false)
}

/** Throws Failure FORBIDDEN with the reason. */
export function assertCan(actor: RoleHolder, action: Action, relation: Relation = 'none'): void {
  if (can(actor, action, relation)) return
  throw new Failure('FORBIDDEN', forbiddenSentence(actor, action, relation))
}

/** Roles that may do this to at least some cases. */
export function rolesAllowed(action: Action): Role[] {
  return ROLES.filter((role) => (ACCESS[role][action] ?? []).length > 0)
}

/** One's own proposal is never decided by oneself. Throws Failure FORBIDDEN. */
export function assertFourEyes(proposerId: number, deciderId: number): void {
  if (proposerId === deciderId) {
    throw new Failure('FORBIDDEN', 'Это ваше предложение: решение по нему принимает другой сотрудник.')
  }
}

/**
 * 59-ФЗ art. 8 p. 6: «Запрещается направлять жалобу на рассмотрение … должностному лицу, решение или действие
 * (бездействие) которых обжалуется.» Throws Failure INVALID_INPUT on the field of the executor.
 */
export function assertAssignable(executorId: number, parties: Pick<CaseParties, 'aboutUserId'>, path = 'executorId'): void {
  if (executorId !== parties.aboutUserId) return
  const message = 'Жалоба подана на этого сотрудника, поручить её ему нельзя (59-ФЗ, ст. 8 ч. 6). Выберите другого исполнителя.'
  throw new Failure('INVALID_INPUT', message, { fields: [{ path, message }] })
}

/** Lists hide personal data from those who do not work the case; whoever may open the card sees it there, and the view is audited. */
export function masksPersonalData(actor: RoleHolder, relation: Relation): boolean {
  const worksWithAll = actor.roles.includes('clerk') || actor.roles.includes('deputy_director')
  const worksWithUnit = actor.roles.includes('specialist')
  if (relation === 'about_me' || relation === 'none') return true
  if (relation === 'other') return !worksWithAll
  return !(worksWithAll || worksWithUnit)
}

function forbiddenSentence(actor: RoleHolder, action: Action, relation: Relation): string {
  const may = ACTION_LABELS[action]
  if (relation === 'about_me') {
    return `Обращение подано на вас, поэтому ${may} по нему вы не можете (59-ФЗ, ст. 8 ч. 6). Это сделает другой сотрудник.`
  }
  const elsewhere = (['own', 'own_unit'] as const).some((nearer) => can(actor, action, nearer))
  if (elsewhere) return `Обращение назначено другому исполнителю, поэтому ${may} вы не можете.`
  return `У вас нет права ${may}. Если оно нужно для работы, обратитесь к администратору.`
}
