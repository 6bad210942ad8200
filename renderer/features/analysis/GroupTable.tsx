import Box from '@mui/material/Box'
import type { AnalysisGroup } from '../../../contract/analysis.ts'
import { share } from '../../../domain/analysis/arithmetic.ts'
import { formatNumber } from '../../lib/format.ts'
import { FigureLink } from './FigureLink.tsx'
import { NumberTable } from './NumberTable.tsx'
import { formatChange, formatDays, formatShare } from '../../../domain/analysis/values.ts'

interface GroupTableProps {
  readonly label: string
  readonly head: string
  readonly groups: readonly AnalysisGroup[]
  /** Of all cases, for the part of each group. */
  readonly received: number
  readonly brief?: boolean
}

/** Groups of a dimension: how many came, which part, what was before, how they were answered. Brief: without the last. */
export function GroupTable({ label, head, groups, received, brief = false }: GroupTableProps) {
  const rows = groups.map(({ key, name, now, before, behind }) => ({
    key: key ?? '—',
    name: <FigureLink behind={now.received === 0 ? null : behind}>{name}</FigureLink>,
    cells: [
      formatNumber(now.received), formatShare(share(now.received, received)), formatNumber(before), formatChange('cases', now.received, before) ?? '—',
      ...(brief ? [] : [
        formatShare(now.inTimeShare), formatDays(now.averageDays), formatDays(now.days80), formatNumber(now.late), now.overdue === 0 ? '0' : <Box component="strong" key="overdue" sx={{ color: 'clock.overdue' }}>{formatNumber(now.overdue)}</Box>,
        formatShare(now.justifiedShare), formatShare(share(now.repeated, now.received)),
      ]),
    ],
  }))
  return <NumberTable label={label} head={[head, 'Поступило', 'Доля', 'Было', 'Изменение', ...(brief ? [] : ['В срок', 'В среднем, дней', '80 % за, дней', 'С опозданием', 'Просрочено', 'Обоснованных', 'Повторных'])]} rows={rows} />
}
