import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Executor } from '../../../contract/intake.ts'
import type { PersonRef } from '../../../contract/fields.ts'
import { api } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'
import type { Names } from './cardWords.ts'
import type { PickOption } from './PickField.tsx'

export interface IntakeLists {
  readonly topics: readonly { readonly code: string; readonly name: string; readonly parentCode: string | null; readonly executorId?: number | null }[]
  readonly executors: readonly Executor[]
  readonly employees: readonly PersonRef[]
  readonly maxFileBytes: number
}

/** Topics, executors with their load, employees; loads change while people work, so they are read again every minute. */
export function useIntakeLists(): UseQueryResult<IntakeLists> {
  return useQuery({ ...api.intake.lists.queryOptions(), staleTime: 60_000 })
}

/** «02.01 Перерасчёт · За период отсутствия» under the group of its first level. */
export function useTopicOptions(lists: IntakeLists | undefined): readonly PickOption<string>[] {
  return useMemo(() => {
    if (lists === undefined) return []
    const parents = new Map(lists.topics.map((topic) => [topic.code, topic.name]))
    return lists.topics
      .toSorted((a, b) => a.code.localeCompare(b.code))
      .map(({ code, name, parentCode }) => ({
        value: code,
        label: `${code} ${name}`,
        group: parentCode === null ? `${code} ${name}` : `${parentCode} ${parents.get(parentCode) ?? ''}`,
        words: parentCode === null ? '' : (parents.get(parentCode) ?? ''),
      }))
  }, [lists])
}

/** «Счётчикова А.П. · 6 в работе», the absent ones say until when. */
export function useExecutorOptions(lists: IntakeLists | undefined, exceptId: number | null): readonly PickOption<number>[] {
  return useMemo(
    () =>
      (lists?.executors ?? []).map((person) => ({
        value: person.id,
        label: person.shortName,
        hint: person.id === exceptId ? 'жалоба на этого сотрудника' : [loadOf(person), person.absentUntil === null ? null : `нет до ${formatDate(person.absentUntil)}`, person.unitName].filter((part) => part !== null).join(' · '),
        words: person.position,
        disabled: person.id === exceptId,
      })),
    [lists, exceptId],
  )
}

/** Who usually answers on the topic (or on its section), if that person is offered at all. */
export function usualExecutor(lists: IntakeLists | undefined, topic: string | undefined): number | null {
  const found = lists?.topics.find(({ code }) => code === topic)
  const section = lists?.topics.find(({ code }) => code === found?.parentCode)
  const id = found?.executorId ?? section?.executorId ?? null
  return lists?.executors.some((person) => person.id === id) === true ? id : null
}

/** «6 в работе, 2 просрочены» */
export function loadOf({ openCases, overdueCases }: Pick<Executor, 'openCases' | 'overdueCases'>): string {
  if (openCases === 0) return 'свободен'
  return overdueCases === 0 ? `${openCases} в работе` : `${openCases} в работе, ${overdueCases} просрочено`
}

/** Names for the codes of a card. */
export function namesOf(lists: IntakeLists | undefined): Names {
  const topics = new Map((lists?.topics ?? []).map((topic) => [topic.code, topic.name]))
  const people = new Map([...(lists?.employees ?? []), ...(lists?.executors ?? [])].map((person) => [person.id, person.shortName]))
  return { topic: (code) => (topics.has(code) ? `${code} ${topics.get(code) ?? ''}` : code), employee: (id) => people.get(id) ?? `сотрудник ${id}` }
}
