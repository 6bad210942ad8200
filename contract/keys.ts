import { z } from 'zod'
import { COMMAND_SECONDS } from '../domain/signing-command.ts'
import { keyView } from './admin.ts'
import { fileContent, id, version } from './fields.ts'
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

const outsideProgram = { program: z.string().trim().max(500), args: z.array(z.string().max(1000)).max(50).readonly() }

/** How a program outside of ours signs; see domain/signing-command. */
export const signingCommand = z.object({
  ...outsideProgram,
  asksPassword: z.boolean(),
  seconds: z.int().min(COMMAND_SECONDS.least).max(COMMAND_SECONDS.most),
  verify: z.object(outsideProgram).nullable(),
})

const commandInput = z.object({ command: signingCommand, certificate: fileContent, /** Used for the trial, kept nowhere. */ password: z.string() })
export type CommandInput = z.infer<typeof commandInput>

export const commandTrial = z.object({ bytes: z.int(), milliseconds: z.int(), owner: z.string(), serial: z.string(), algorithm: z.string() })
export type CommandTrial = z.infer<typeof commandTrial>

export const keys = {
  tryCommand: procedure.route({ method: 'POST', path: '/keys/command/trial', summary: 'Sign trial bytes by a program outside; nothing is kept' }).input(commandInput).output(commandTrial),
  setUpCommand: procedure.route({ method: 'POST', path: '/keys/command', summary: 'Sign by a program outside from now on' }).input(commandInput.extend({ label: z.string().trim().max(100), confirmOwner: z.boolean() })).output(keyView),
  mine: procedure.route({ method: 'GET', path: '/keys/mine', summary: 'The key the signed-in official signs with' }).output(keyInUse.nullable()),
  forget: procedure.route({ method: 'DELETE', path: '/keys/mine/password', summary: 'Forget the password of the key' }).output(keyInUse.nullable()),
  memory: procedure.route({ method: 'GET', path: '/settings/keys', summary: 'For how long the password of a key is remembered' }).output(keyMemory),
  saveMemory: procedure.route({ method: 'PUT', path: '/settings/keys', summary: 'Change for how long the password of a key is remembered' }).input(keyMemory).output(keyMemory),
}
