import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { useSearchParams } from 'react-router'
import type { Contract } from '../../../contract/index.ts'
import type { MailRow, MailTab } from '../../../contract/mail.ts'
import { api } from '../../lib/client.ts'
import { useQueue, type Queue } from '../../lib/use-queue.ts'
import { tabOf } from './tabs.ts'

type MailList = InferContractRouterOutputs<Contract>['mail']['list']

export interface Tray extends Queue<MailRow> {
  readonly tab: MailTab
  readonly setTab: (tab: MailTab) => void
  readonly query: UseQueryResult<MailList>
  readonly total: number
}

/** Loaded at once; the rest comes up as these are worked off. */
export const TRAY_PAGE = 100

export const keyOf = (row: MailRow): string => String(row.id)

/** The open tab of the tray as a queue; what was decided goes out of the list. */
export function useTray(): Tray {
  const queries = useQueryClient()
  const [params, setParams] = useSearchParams()
  const tab = tabOf(params.get('tab'))
  const input = { tab, offset: 0, limit: TRAY_PAGE }
  const query = useQuery(api.mail.list.queryOptions({ input }))
  const queue = useQueue(query.data?.rows ?? [], keyOf, (key) => {
    queries.setQueryData(api.mail.list.queryKey({ input }), (before) => before === undefined ? before : { ...before, rows: before.rows.filter((row) => keyOf(row) !== key), total: before.total - 1 })
    for (const part of [api.mail, api.control, api.cases]) void queries.invalidateQueries({ queryKey: part.key() })
  })
  return { ...queue, query, tab, total: query.data?.total ?? 0, setTab: (next) => setParams(next === 'waiting' ? {} : { tab: next }, { replace: true }) }
}
