import { setImmediate as nextTurn } from 'node:timers/promises'
import type { z } from 'zod'
import type { HandedOver } from '../../contract/control.ts'
import type { contract } from '../../contract/index.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { journalPage } from '../../db/queries/journal.ts'
import { assertCan, can } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import { invalid } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import { assertVersion, loadCase } from '../cases/loadCase.ts'
import { nameExecutor } from '../cases/nameExecutor.ts'
import { registerFilter } from '../cases/registerFilter.ts'
import type { Service } from '../context.ts'

type Input = z.infer<NonNullable<(typeof contract.control.handOver)['~orpc']['inputSchema']>>

/** At once; more is rather a mistake in the filter than a wish. */
const MOST = 1000

interface Wanted {
  readonly caseId: number
  readonly version: number
}

/**
 * Names one executor for several cases. Each is a transaction and an audit record of its own: what cannot be done is refused with
 * its reason and holds nobody else up. Co-executors, intermediate dates, drafts and terms stay.
 */
export async function handOver(service: Service, actor: Actor, input: Input): Promise<HandedOver> {
  if (!can(actor, 'assign', 'other')) assertCan(actor, 'reassign', 'other')
  const { read } = service.store
  const names = await namesOf(read)
  const executor = refOf(names, input.executorId)
  if (executor === null) throw invalid('executorId', 'Такого сотрудника нет. Выберите исполнителя из списка.')
  const wanted = 'cases' in input.chosen ? input.chosen.cases : await found(service, actor, input.chosen.filter)
  const outcome: HandedOver = { executor, done: [], refused: [] }
  for (const one of wanted) {
    try {
      outcome.done.push(await handOne(service, actor, one, { ...input, names }))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      outcome.refused.push({ caseId: one.caseId, number: await numberOf(read, one.caseId), why: error.message })
    }
    await nextTurn()
  }
  if (outcome.done.length > 0) announce(service, actor, 'case')
  return outcome
}

async function handOne(service: Service, actor: Actor, { caseId, version }: Wanted, { executorId, text, names }: { executorId: number; text: string; names: ReadonlyMap<number, string> }): Promise<HandedOver['done'][number]> {
  const { clock } = service
  const today = clock.today()
  return service.store.write(async (tx) => {
    const loaded = await loadCase(tx, actor, caseId)
    const { row, parties } = loaded
    assertCan(actor, row.executor_id === null ? 'assign' : 'reassign', loaded.relation)
    await assertVersion(tx, row, version)
    if (row.executor_id === executorId) throw new Failure('INVALID_INPUT', 'Обращение уже у этого исполнителя.')
    const kept = row.intermediate_date !== null && row.intermediate_date >= today ? row.intermediate_date : null
    const changed = await nameExecutor(tx, loaded, { executorId, coExecutorIds: parties.coExecutorIds.filter((id) => id !== executorId), text, intermediateDate: kept }, { actor, at: clock.instant(), today })
    return { caseId, number: changed.number, from: row.executor_id === null ? null : refOf(names, row.executor_id), version: changed.version }
  })
}

/** All that the filter finds now, as this person sees the register. */
async function found(service: Service, actor: Actor, filter: Parameters<typeof registerFilter>[2]): Promise<Wanted[]> {
  assertCan(actor, 'view_list')
  const { rows, total } = await journalPage(service.store.read, { filter: await registerFilter(service, actor, filter), sort: { field: 'controlDue', desc: false }, limit: MOST, offset: 0 })
  if (total > MOST) throw new Failure('INVALID_INPUT', `Отобрано ${total.toLocaleString('ru-RU')} обращений, а передать за один раз можно не больше ${MOST.toLocaleString('ru-RU')}. Ничего не передано. Сузьте отбор.`)
  return rows.map(({ id, version }) => ({ caseId: id, version }))
}

async function namesOf(read: ReadHandle): Promise<Map<number, string>> {
  const users = await read.selectFrom('users').select(['id', 'surname', 'name', 'patronymic']).execute()
  return new Map(users.map(({ id, surname, name, patronymic }) => [id, formatShort({ surname, name, patronymic: patronymic ?? '' })]))
}

function refOf(names: ReadonlyMap<number, string>, id: number): { id: number; shortName: string } | null {
  const shortName = names.get(id)
  return shortName === undefined ? null : { id, shortName }
}

async function numberOf(read: ReadHandle, caseId: number): Promise<string> {
  const row = await read.selectFrom('cases').select('number').where('id', '=', caseId).executeTakeFirst()
  return row?.number ?? 'нет такого обращения'
}
