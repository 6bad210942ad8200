/** Roles of the desk (Standard §4.3, §8.2.1; office practice). One person may hold several. */
export const ROLES = ['clerk', 'specialist', 'deputy_director', 'administrator', 'auditor'] as const
export type Role = (typeof ROLES)[number]

export const ROLE_LABELS: Record<Role, string> = {
  clerk: 'делопроизводитель',
  specialist: 'исполнитель',
  deputy_director: 'заместитель генерального директора',
  administrator: 'администратор',
  auditor: 'аудитор',
}

/** The acting user of a use case: always taken from the session, never from input. */
export interface Actor {
  readonly userId: number
  readonly fullName: string
  readonly roles: readonly Role[]
  readonly unitId: number | null
  /** The session in which the person acts; what is remembered for a while belongs to it. Absent where there is none. */
  readonly sessionId?: number
  /** People away today whose work this person does meanwhile as the appointed substitute. Absent where there are none. */
  readonly standsInFor?: readonly number[]
}
