import { z } from 'zod'
import { organisation } from './organisation.ts'
import { procedure } from './procedure.ts'
import { trainingPerson } from './session.ts'

const name = (message: string) => z.string().trim().min(1, message).max(100)
const newPerson = z.object({
  surname: name('Введите фамилию'),
  name: name('Введите имя'),
  patronymic: z.string().trim().max(100),
  position: name('Введите должность'),
  phone: z.string().trim().max(100),
  login: name('Введите имя для входа'),
  password: z.string(),
})

export const newDatabase = z.object({
  organisation,
  administrator: newPerson,
  /** The official who signs replies, with the document that gives the authority (order, power of attorney). */
  signer: newPerson.extend({ authorityBasis: name('Укажите приказ или доверенность'), authorityFrom: z.iso.date(), authorityTo: z.iso.date() }),
})
export type NewDatabase = z.infer<typeof newDatabase>

export const setup = {
  createTraining: procedure
    .route({ method: 'POST', path: '/setup/training', summary: 'Fill an empty store with the training database' })
    .output(z.object({ people: z.array(trainingPerson), cases: z.int(), keyPassword: z.string() })),
  createNew: procedure.route({ method: 'POST', path: '/setup/new', summary: 'Found a new database' }).input(newDatabase).output(z.object({ ok: z.literal(true) })),
}
