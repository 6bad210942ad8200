import type { Executor } from '../../contract/intake.ts'
import { executorLoad } from '../../db/queries/workload.ts'
import { assertCan, can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import { absencesOn } from '../absences/substitutesOn.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'

interface IntakeLists {
  topics: { code: string; name: string; parentCode: string | null; executorId: number | null }[]
  executors: Executor[]
  employees: { id: number; shortName: string }[]
  maxFileBytes: number
}

const shortName = (user: { surname: string; name: string; patronymic: string | null }) => formatShort({ ...user, patronymic: user.patronymic ?? '' })

/** Topics, executors with their load and absence, and employees somebody may complain about. */
export async function intakeLists(service: Service, actor: Actor): Promise<IntakeLists> {
  if (!can(actor, 'register')) assertCan(actor, 'view_list')
  const { read } = service.store
  const [topics, employees, executors, limits, away] = await Promise.all([
    read.selectFrom('topics').select(['code', 'name', 'parent_code', 'default_executor_id']).where('active', '=', true).orderBy('sort').orderBy('code').execute(),
    read.selectFrom('users').select(['id', 'surname', 'name', 'patronymic']).where('active', '=', true).orderBy('surname').execute(),
    executorLoad(read, service.clock.today()),
    readSetting(read, 'limits'),
    absencesOn(read, service.clock.today()),
  ])
  const names = new Map(employees.map((user) => [user.id, shortName(user)]))
  const substituteOf = (userId: number) => {
    const id = away.get(userId)?.substituteId ?? null
    return id === null ? null : { id, shortName: names.get(id) ?? '' }
  }
  return {
    topics: topics.map(({ code, name, parent_code, default_executor_id }) => ({ code, name, parentCode: parent_code, executorId: default_executor_id })),
    executors: executors.map((user) => ({
      id: user.userId,
      shortName: shortName(user),
      position: user.position,
      phone: user.phone ?? '',
      unitName: user.unitName,
      openCases: user.open,
      overdueCases: user.overdue,
      absentUntil: user.absentTo,
      absence: away.get(user.userId)?.reason ?? null,
      substitute: substituteOf(user.userId),
    })),
    employees: employees.map((user) => ({ id: user.id, shortName: shortName(user) })),
    maxFileBytes: Math.max(limits.maxImageBytes, limits.maxPdfBytes, limits.maxFileBytes),
  }
}
