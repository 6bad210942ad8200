import { formatRuDate, moscowDate, moscowTime } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { hashPassword, passwordMatches } from './passwordHash.ts'

interface Account {
  readonly id: number
  readonly active: boolean
  readonly password_hash: string
  readonly failed_attempts: number
  readonly locked_until: string | null
}

let decoy: Promise<string> | undefined

/**
 * Checks a password and counts failures; after the set number the account is closed for the set time. An unknown login takes
 * as long as a wrong password and reads the same.
 * @throws Failure BAD_CREDENTIALS, LOCKED_OUT
 */
export async function checkPassword(service: Service, account: Account | undefined, password: string): Promise<void> {
  const { clock, store } = service
  const now = clock.instant()
  if (account?.locked_until != null && account.locked_until > now) throw lockedOut(account.locked_until)
  decoy ??= hashPassword('no account has this password')
  const matches = await passwordMatches(password, account?.password_hash ?? (await decoy))
  if (account !== undefined && account.active && matches) {
    if (account.failed_attempts > 0) {
      await store.write((tx) => tx.updateTable('users').set({ failed_attempts: 0, locked_until: null }).where('id', '=', account.id).execute())
    }
    return
  }
  const wrong = new Failure('BAD_CREDENTIALS', 'Неверное имя или пароль. Проверьте раскладку и клавишу Caps Lock.')
  if (account === undefined) throw wrong
  const { attempts, lockoutMinutes } = await readSetting(store.read, 'security')
  const until = await store.write(async (tx) => {
    const { failed_attempts } = await tx.updateTable('users').set((eb) => ({ failed_attempts: eb('failed_attempts', '+', 1) })).where('id', '=', account.id).returning('failed_attempts').executeTakeFirstOrThrow()
    const closed = failed_attempts >= attempts ? new Date(clock.now().getTime() + lockoutMinutes * 60_000).toISOString() : null
    if (closed !== null) await tx.updateTable('users').set({ failed_attempts: 0, locked_until: closed }).where('id', '=', account.id).execute()
    await appendAudit(tx, { at: now, actor: { userId: account.id, name: '' }, action: closed === null ? 'session.refused' : 'session.locked_out', entity: 'user', entityId: account.id })
    return closed
  })
  throw until === null ? wrong : lockedOut(until)
}

function lockedOut(until: string): Failure {
  return new Failure('LOCKED_OUT', `Слишком много неверных попыток. Вход откроется ${formatRuDate(moscowDate(until))} в ${moscowTime(until)}; администратор может открыть его раньше.`, { until })
}
