import { z } from 'zod'
import { id, version } from './fields.ts'
import { procedure } from './procedure.ts'

export const keyInUse = z.object({
  id,
  label: z.string(),
  kind: z.enum(['p12', 'external']),
  /** False for a program that asks for the password itself, or for none. */
  passwordNeeded: z.boolean(),
  /** 0: the password is asked for at every signature. */
  rememberMinutes: z.int().nonnegative(),
  /** Until the password is forgotten; null while it is not known. */
  secondsLeft: z.int().positive().nullable(),
})
export type KeyInUse = z.infer<typeof keyInUse>

export const keyMemory = z.object({ rememberMinutes: z.int().min(0, 'От 0 до 240 минут').max(240, 'От 0 до 240 минут'), version })
export type KeyMemory = z.infer<typeof keyMemory>

export const keys = {
  mine: procedure.route({ method: 'GET', path: '/keys/mine', summary: 'The key the signed-in official signs with' }).output(keyInUse.nullable()),
  forget: procedure.route({ method: 'DELETE', path: '/keys/mine/password', summary: 'Forget the password of the key' }).output(keyInUse.nullable()),
  memory: procedure.route({ method: 'GET', path: '/settings/keys', summary: 'For how long the password of a key is remembered' }).output(keyMemory),
  saveMemory: procedure.route({ method: 'PUT', path: '/settings/keys', summary: 'Change for how long the password of a key is remembered' }).input(keyMemory).output(keyMemory),
}
