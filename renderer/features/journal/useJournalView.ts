import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { impossibleFilter } from '../../../domain/case-filter.ts'
import { type CaseFilter, withParts } from '../../lib/journal-address.ts'
import { useUser } from '../../lib/session.ts'
import { FIRST_VIEW, type JournalView, readView, type ReadView, usualOrder, writeView } from './journalView.ts'
import { openedView } from './savedViews.ts'
import type { JournalSettings } from './useJournalSettings.ts'

/** Who has already been shown the view that the journal begins with: coming back to a list must not change it. */
let begunBy: number | null = null

interface ShownView {
  readonly view: ReadView
  /** Why a filter was not taken, the list standing as it was; or why the address shows nothing. */
  readonly refused: string | null
  show(view: JournalView): void
  narrow(filter: CaseFilter): void
  /** Some conditions changed, the rest as they were last asked for. */
  put(parts: CaseFilter): void
}

export function useJournalView({ ready, views, layout }: JournalSettings): ShownView {
  const [params, setParams] = useSearchParams()
  const view = useMemo(() => readView(params), [params])
  const [refused, setRefused] = useState<string | null>(null)
  const { id } = useUser()
  useEffect(() => {
    if (!ready || begunBy === id) return
    begunBy = id
    const first = views.find((saved) => saved.id === layout.defaultViewId)
    if (first !== undefined && params.size === 0) setParams(writeView(openedView(first, FIRST_VIEW.size)), { replace: true })
  }, [ready, views, layout, id, params, setParams])
  // The address changes a moment after it was asked to: what is asked next must not forget it.
  const latest = useRef<JournalView>(view)
  useEffect(() => {
    latest.current = view
  }, [view])
  const show = (next: JournalView) => {
    setRefused(null)
    latest.current = next
    setParams(writeView(next), { replace: true })
  }
  const narrow = (filter: CaseFilter) => {
    const impossible = impossibleFilter(filter)
    if (impossible !== null) return setRefused(impossible)
    show({ ...latest.current, ...(filter.set === latest.current.filter.set ? {} : usualOrder(filter)), filter, page: 0 })
  }
  return { view, refused: refused ?? view.problem, show, narrow, put: (parts) => narrow(withParts(latest.current.filter, parts)) }
}
