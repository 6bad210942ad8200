import { z } from 'zod'
import { organisation } from '../../../contract/organisation.ts'
import { newDatabase } from '../../../contract/setup.ts'
import { passwordProblems } from '../../../domain/password-policy.ts'
import { splitList } from '../../lib/form.ts'

type PersonContext = z.core.ParsePayload<{ login: string; password: string }>

function checkPassword({ value, issues }: PersonContext): void {
  const [problem] = value.password === '' ? ['Придумайте пароль'] : passwordProblems(value.password, value.login)
  if (problem !== undefined) issues.push({ code: 'custom', message: problem, path: ['password'], input: value.password })
}

/** The wizard's form: phones are typed as one line, dates may still be empty. Answers what the contract takes. */
export const newDatabaseForm = z.object({
  organisation: organisation.extend({ phones: z.string().transform(splitList).pipe(organisation.shape.phones) }),
  administrator: newDatabase.shape.administrator.check(checkPassword),
  signer: newDatabase.shape.signer
    .extend({ authorityFrom: z.iso.date('Укажите дату'), authorityTo: z.iso.date('Укажите дату') })
    .check(checkPassword)
    .check(({ value, issues }) => {
      if (value.authorityTo < value.authorityFrom) issues.push({ code: 'custom', message: 'Дата окончания раньше даты начала', path: ['authorityTo'], input: value.authorityTo })
    }),
})
export type NewDatabaseInput = z.input<typeof newDatabaseForm>
export type NewDatabaseOutput = z.output<typeof newDatabaseForm>

const person = { surname: '', name: '', patronymic: '', phone: '', password: '' }

export const EMPTY_DATABASE: NewDatabaseInput = {
  organisation: { fullName: '', shortName: '', address: '', phones: '', email: '', site: '', ogrn: '', inn: '', kpp: '' },
  administrator: { ...person, position: 'администратор', login: 'admin' },
  signer: { ...person, position: 'заместитель генерального директора', login: '', authorityBasis: '', authorityFrom: '', authorityTo: '' },
}
