import type { NewDatabase } from '../../contract/setup.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { normalise } from '../../db/text.ts'
import { Failure, type FieldProblem } from '../../domain/failure.ts'
import { passwordProblems } from '../../domain/password-policy.ts'
import type { Connection } from '../context.ts'
import { hashPassword } from '../session/passwordHash.ts'
import { writeSetting } from '../settings.ts'
import { assertEmptyStore } from './assertEmptyStore.ts'
import { insertPerson } from './insertPerson.ts'
import { seedReference } from './seedReference.ts'

/**
 * Founds a database: requisites, administrator, signer with the authority to sign, reference tables.
 * @throws Failure STORE_NOT_EMPTY, INVALID_INPUT
 */
export async function createNew({ service }: Connection, input: NewDatabase): Promise<{ ok: true }> {
  await assertEmptyStore(service.store.read)
  const problems = checkNewDatabase(input)
  if (problems[0] !== undefined) throw new Failure('INVALID_INPUT', problems[0].message, { fields: problems })
  const [administratorHash, signerHash] = await Promise.all([hashPassword(input.administrator.password), hashPassword(input.signer.password)])
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    await assertEmptyStore(tx)
    await seedReference(tx)
    await writeSetting(tx, 'organisation', input.organisation, { version: 0, at, by: null })
    await writeSetting(tx, 'founded', { kind: 'office', people: [] }, { version: 0, at, by: null })
    await insertPerson(tx, { ...input.administrator, passwordHash: administratorHash, unitId: null, roles: ['administrator'] }, at)
    const signerId = await insertPerson(tx, { ...input.signer, passwordHash: signerHash, unitId: null, roles: ['deputy_director'], mustChangePassword: true }, at)
    await tx.insertInto('signing_authorities').values({ user_id: signerId, basis: input.signer.authorityBasis, valid_from: input.signer.authorityFrom, valid_to: input.signer.authorityTo }).execute()
    await appendAudit(tx, { at, actor: { userId: null, name: 'Программа' }, action: 'setup.founded', entity: 'store', after: { kind: 'office' } })
  })
  return { ok: true }
}

function checkNewDatabase({ administrator, signer }: NewDatabase): FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const [path, person] of [['administrator', administrator], ['signer', signer]] as const) {
    const weak = passwordProblems(person.password, person.login)
    if (weak[0] !== undefined) problems.push({ path: `${path}.password`, message: weak[0] })
  }
  if (normalise(administrator.login) === normalise(signer.login)) problems.push({ path: 'signer.login', message: 'Имя для входа уже занято администратором. Выберите другое.' })
  if (signer.authorityTo < signer.authorityFrom) problems.push({ path: 'signer.authorityTo', message: 'Полномочия заканчиваются раньше, чем начинаются. Исправьте даты.' })
  return problems
}
