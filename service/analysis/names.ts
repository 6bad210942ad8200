import type { ReadHandle } from '../../db/handle.ts'
import type { Dimension } from '../../domain/analysis/dimension.ts'
import { APPEAL_TYPE_LABELS, APPEAL_TYPES, APPLICANT_KIND_LABELS, APPLICANT_KINDS, CHANNEL_INFO, CHANNELS } from '../../domain/appeal.ts'
import { formatShort } from '../../domain/person-name.ts'

export interface Names {
  /** Every group that a dimension may have, in the order in which it is listed. */
  readonly of: Readonly<Record<Dimension, ReadonlyMap<string, string>>>
  readonly unitOf: ReadonlyMap<number, number>
}

/** Words for a case that has none of the dimension. */
export const NOT_GIVEN: Record<Dimension, string> = {
  type: 'Не указан', channel: 'Не указан', applicantKind: 'Не указан', topic: 'Тема не указана', executor: 'Исполнитель не назначен', unit: 'Вне подразделений',
}

export async function readNames(read: ReadHandle): Promise<Names> {
  const [topics, users, units] = await Promise.all([
    read.selectFrom('topics').select(['code', 'name']).where('parent_code', 'is', null).orderBy('sort').orderBy('code').execute(),
    read.selectFrom('users').select(['id', 'surname', 'name', 'patronymic', 'unit_id']).orderBy('surname').orderBy('id').execute(),
    read.selectFrom('units').select(['id', 'name']).orderBy('name').execute(),
  ])
  return {
    of: {
      type: new Map(APPEAL_TYPES.map((code) => [code, APPEAL_TYPE_LABELS[code]])),
      channel: new Map(CHANNELS.map((code) => [code, CHANNEL_INFO[code].label])),
      applicantKind: new Map(APPLICANT_KINDS.map((code) => [code, APPLICANT_KIND_LABELS[code]])),
      topic: new Map(topics.map(({ code, name }) => [code, `${code} ${name}`])),
      executor: new Map(users.map(({ id, surname, name, patronymic }) => [String(id), formatShort({ surname, name, patronymic: patronymic ?? '' })])),
      unit: new Map(units.map(({ id, name }) => [String(id), name])),
    },
    unitOf: new Map(users.flatMap(({ id, unit_id }) => (unit_id === null ? [] : [[id, unit_id] as const]))),
  }
}

/** The name of a group, the code itself when the list has lost it. */
export function nameOf(names: Names, dimension: Dimension, key: string | null): string {
  return key === null ? NOT_GIVEN[dimension] : (names.of[dimension].get(key) ?? key)
}
