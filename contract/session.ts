import { z } from 'zod'
import { id, isoDate, role, done } from './fields.ts'
import { procedure } from './procedure.ts'

export const sessionUser = z.object({
  id,
  login: z.string(),
  fullName: z.string(),
  shortName: z.string(),
  position: z.string(),
  roles: z.array(role),
  unitName: z.string().nullable(),
  mustChangePassword: z.boolean(),
})
export type SessionUser = z.infer<typeof sessionUser>

/** A person of the training database, shown on the sign-in page with the password. */
export const trainingPerson = z.object({ login: z.string(), password: z.string(), fullName: z.string(), position: z.string(), roles: z.array(role) })
export type TrainingPerson = z.infer<typeof trainingPerson>

export const sessionState = z.object({
  phase: z.enum(['setup', 'sign_in', 'locked', 'open']),
  user: sessionUser.nullable(),
  /** The store's calendar date (Moscow), which every count of days starts from. */
  today: isoDate,
  organisation: z.string().nullable(),
  training: z.boolean(),
  trainingPeople: z.array(trainingPerson),
  idleMinutes: z.int().positive(),
})
export type SessionState = z.infer<typeof sessionState>

const credentials = z.object({ login: z.string().trim().min(1, 'Введите имя для входа'), password: z.string().min(1, 'Введите пароль') })

export const session = {
  state: procedure.route({ method: 'GET', path: '/session', summary: 'Who is signed in' }).output(sessionState),
  signIn: procedure
    .route({ method: 'POST', path: '/session', summary: 'Sign in by name and password' })
    .input(credentials)
    .output(z.object({ token: z.string(), state: sessionState })),
  /** Takes a session up again after the service or the window was restarted; the token lives in the window's memory only. */
  resume: procedure.route({ method: 'POST', path: '/session/resume', summary: 'Resume a session' }).input(z.object({ token: z.string() })).output(sessionState),
  lock: procedure.route({ method: 'POST', path: '/session/lock', summary: 'Lock the workplace' }).output(sessionState),
  unlock: procedure.route({ method: 'POST', path: '/session/unlock', summary: 'Unlock by password' }).input(z.object({ password: z.string() })).output(sessionState),
  signOut: procedure.route({ method: 'DELETE', path: '/session', summary: 'Sign out' }).output(sessionState),
  changePassword: procedure
    .route({ method: 'POST', path: '/session/password', summary: 'Change own password' })
    .input(z.object({ current: z.string(), next: z.string() }))
    .output(done),
}
