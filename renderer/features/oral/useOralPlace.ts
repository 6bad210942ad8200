import { useSearchParams } from 'react-router'
import { ORAL_KINDS, type OralKind } from '../../../domain/oral/record.ts'

export const JOURNAL_TABS = [...ORAL_KINDS, 'visits'] as const
export type JournalTab = (typeof JOURNAL_TABS)[number]

/** What the right half shows. */
export type OralShown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'new'; readonly record: OralKind }
  | { readonly kind: 'record'; readonly id: number; readonly edit: boolean }
  | { readonly kind: 'new_visit'; readonly recordId: number | null; readonly caseId: number | null }
  | { readonly kind: 'visit'; readonly id: number }

export interface OralPlace {
  readonly tab: JournalTab
  readonly shown: OralShown
  tabTo(tab: JournalTab): void
  show(shown: OralShown): void
}

/** Which journal and what beside it: in the address, so that a link opens a record and going back returns. */
export function useOralPlace(): OralPlace {
  const [params, setParams] = useSearchParams()
  const tab = JOURNAL_TABS.find((name) => name === params.get('tab')) ?? 'call'
  return {
    tab,
    shown: readShown(params),
    tabTo: (next) => setParams((old) => withTab(new URLSearchParams(old), next), { replace: true }),
    show: (next) => setParams(withTab(writeShown(next), next.kind === 'new' ? next.record : next.kind === 'new_visit' || next.kind === 'visit' ? 'visits' : tab), { replace: true }),
  }
}

function withTab(params: URLSearchParams, tab: JournalTab): URLSearchParams {
  params.delete('tab')
  if (tab !== 'call') params.set('tab', tab)
  return params
}

function readShown(params: URLSearchParams): OralShown {
  const wanted = params.get('new')
  const kind = ORAL_KINDS.find((one) => one === wanted)
  if (kind !== undefined) return { kind: 'new', record: kind }
  const record = idOf(params, 'record')
  if (wanted === 'visit') return { kind: 'new_visit', recordId: record, caseId: idOf(params, 'case') }
  const visit = idOf(params, 'visit')
  if (visit !== null) return { kind: 'visit', id: visit }
  return record === null ? { kind: 'nothing' } : { kind: 'record', id: record, edit: params.get('edit') === '1' }
}

function writeShown(shown: OralShown): URLSearchParams {
  switch (shown.kind) {
    case 'nothing': return new URLSearchParams()
    case 'new': return new URLSearchParams({ new: shown.record })
    case 'record': return new URLSearchParams({ record: String(shown.id), ...(shown.edit ? { edit: '1' } : {}) })
    case 'new_visit': return new URLSearchParams({ new: 'visit', ...(shown.recordId === null ? {} : { record: String(shown.recordId) }), ...(shown.caseId === null ? {} : { case: String(shown.caseId) }) })
    case 'visit': return new URLSearchParams({ visit: String(shown.id) })
  }
}

function idOf(params: URLSearchParams, name: string): number | null {
  const id = Number(params.get(name))
  return Number.isInteger(id) && id > 0 ? id : null
}
