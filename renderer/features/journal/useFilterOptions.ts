import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import {
  APPEAL_FORM_LABELS, APPEAL_TYPE_LABELS, APPLICANT_KIND_LABELS, CASE_STATUS_LABELS, CHANNEL_INFO, GROUND_LABELS, JUSTIFICATION_LABELS, RECURRENCE_LABELS, REPLY_CHANNEL_LABELS, RESULT_LABELS,
} from '../../../domain/appeal.ts'
import type { CaseFilterField } from '../../../domain/case-filter.ts'
import type { PickOption } from '../../components/card/PickField.tsx'
import { api } from '../../lib/client.ts'

export type FilterOptions = (field: CaseFilterField) => readonly PickOption<string | number>[]

const CHANNEL_LABELS = Object.fromEntries(Object.entries(CHANNEL_INFO).map(([code, { label }]) => [code, label]))
const labelled = (labels: Readonly<Record<string, string>>): readonly PickOption<string>[] => Object.entries(labels).map(([value, label]) => ({ value, label }))

const CODES: Partial<Record<CaseFilterField, readonly PickOption<string>[]>> = {
  statuses: labelled(CASE_STATUS_LABELS), channels: labelled(CHANNEL_LABELS), types: labelled(APPEAL_TYPE_LABELS), forms: labelled(APPEAL_FORM_LABELS), recurrences: labelled(RECURRENCE_LABELS),
  applicantKinds: labelled(APPLICANT_KIND_LABELS), results: labelled(RESULT_LABELS), justified: labelled(JUSTIFICATION_LABELS), grounds: labelled(GROUND_LABELS),
  replyChannels: labelled(REPLY_CHANNEL_LABELS), dispatchChannels: labelled(REPLY_CHANNEL_LABELS),
}

/** What each condition chooses from; people, units, topics and rules come from the service, the former ones included. */
export function useFilterOptions(): FilterOptions {
  const { data } = useQuery({ ...api.journal.lists.queryOptions(), staleTime: 60_000 })
  return useMemo(() => {
    const people = (data?.people ?? []).map(({ id, shortName, active }) => ({ value: id, label: shortName, ...(active ? {} : { hint: 'не работает в программе' }) }))
    const topics = (data?.topics ?? []).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))
    const rules = (data?.rules ?? []).map(({ code, name }) => ({ value: code, label: code, hint: name }))
    const units = (data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))
    const lists: Partial<Record<CaseFilterField, readonly PickOption<string | number>[]>> = { ...CODES, topics, ruleCodes: rules, unitIds: units }
    return (field) => lists[field] ?? people
  }, [data])
}
