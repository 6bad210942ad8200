import type { CaseFilter } from '../../contract/case-filter.ts'
import type { ReadHandle } from '../../db/handle.ts'
import {
  APPEAL_FORM_LABELS, APPEAL_TYPE_LABELS, APPLICANT_KIND_LABELS, CASE_STATUS_LABELS, CHANNEL_INFO, GROUND_LABELS, JUSTIFICATION_LABELS, RECURRENCE_LABELS, REPLY_CHANNEL_LABELS, RESULT_LABELS,
} from '../../domain/appeal.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { CASE_FILTER_FIELDS, CASE_FILTER_KEYS, type CaseFilterField } from '../../domain/case-filter.ts'
import { CASE_SET_LABELS } from '../../domain/case-set.ts'
import { formatShort } from '../../domain/person-name.ts'

const CHANNEL_LABELS = Object.fromEntries(Object.entries(CHANNEL_INFO).map(([code, { label }]) => [code, label]))
const LABELS: Partial<Record<CaseFilterField, Readonly<Record<string, string>>>> = {
  set: CASE_SET_LABELS, statuses: CASE_STATUS_LABELS, channels: CHANNEL_LABELS, types: APPEAL_TYPE_LABELS, forms: APPEAL_FORM_LABELS, recurrences: RECURRENCE_LABELS,
  applicantKinds: APPLICANT_KIND_LABELS, results: RESULT_LABELS, justified: JUSTIFICATION_LABELS, grounds: GROUND_LABELS, replyChannels: REPLY_CHANNEL_LABELS, dispatchChannels: REPLY_CHANNEL_LABELS,
}
const PEOPLE: readonly CaseFilterField[] = ['executorIds', 'coExecutorIds', 'registrarIds', 'signerIds']

/** A filter in words, a pair a condition: «Канал» — «Почта, Факс». */
export async function filterWords(read: ReadHandle, filter: CaseFilter): Promise<[label: string, value: string][]> {
  const names = await namesFor(read, filter)
  return CASE_FILTER_KEYS.flatMap((key): [string, string][] => {
    const value = filter[key]
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return []
    return [[CASE_FILTER_FIELDS[key].label, words(key, value, names)]]
  })
}

function words(key: CaseFilterField, value: NonNullable<CaseFilter[CaseFilterField]>, names: ReadonlyMap<string, string>): string {
  if (key === 'ids' || key === 'exceptIds') return `отмечены вручную: ${(value as readonly number[]).length}`
  if (typeof value === 'boolean') return value ? 'да' : 'нет'
  const { kind } = CASE_FILTER_FIELDS[key]
  const values: readonly (string | number)[] = Array.isArray(value) ? value : [value]
  return values.map((one) => (kind === 'date' ? formatRuDate(String(one)) : (LABELS[key]?.[one] ?? names.get(`${key} ${one}`) ?? String(one)))).join(', ')
}

async function namesFor(read: ReadHandle, filter: CaseFilter): Promise<Map<string, string>> {
  const [people, units, topics] = await Promise.all([
    PEOPLE.some((key) => filter[key] !== undefined) ? read.selectFrom('users').select(['id', 'surname', 'name', 'patronymic']).execute() : [],
    filter.unitIds === undefined ? [] : read.selectFrom('units').select(['id', 'name']).execute(),
    filter.topics === undefined ? [] : read.selectFrom('topics').select(['code', 'name']).execute(),
  ])
  return new Map([
    ...people.flatMap(({ id, surname, name, patronymic }) => PEOPLE.map((key): [string, string] => [`${key} ${id}`, formatShort({ surname, name, patronymic: patronymic ?? '' })])),
    ...units.map(({ id, name }): [string, string] => [`unitIds ${id}`, name]),
    ...topics.map(({ code, name }): [string, string] => [`topics ${code}`, `${code} ${name}`]),
  ])
}
