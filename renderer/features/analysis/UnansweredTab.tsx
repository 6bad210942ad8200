import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { AnalysisView } from '../../../contract/analysis.ts'
import type { FigureCode } from '../../../domain/analysis/figure.ts'
import { share } from '../../../domain/analysis/arithmetic.ts'
import { GROUND_LABELS, JUSTIFICATION_LABELS } from '../../../domain/appeal.ts'
import { ORAL_KIND_INFO, ORAL_OUTCOME_LABELS } from '../../../domain/oral/record.ts'
import { Panel } from '../../components/Panel.tsx'
import { formatNumber } from '../../lib/format.ts'
import { FigureLink } from './FigureLink.tsx'
import { FigureRow } from './FigureTile.tsx'
import { NumberTable } from './NumberTable.tsx'
import { formatChange, formatShare } from '../../../domain/analysis/values.ts'

const SHOWN: readonly FigureCode[] = ['without_answer', 'redirected', 'repeated_share', 'justified_share', 'oral_records']
const HEAD = ['Случаев', 'Доля', 'Было', 'Изменение']

/** What ended without an answer on substance, on what ground; how founded the appeals were; what was said aloud. */
export function UnansweredTab({ view: { figures, compared, grounds, justified, oral } }: { readonly view: AnalysisView }) {
  const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((all, { count }) => all + count, 0)
  const cells = (count: number, before: number, whole: number) => [formatShare(share(count, whole)), formatNumber(before), formatChange('cases', count, before) ?? '—']
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <FigureRow label="Без ответа и обоснованность" compared={compared.label} figures={SHOWN.flatMap((code) => figures.filter((figure) => figure.code === code))} />
      <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: 'minmax(0, 1.25fr) minmax(0, 1fr)', alignItems: 'start' }}>
        <Panel title="Основания решений без ответа" flush>
          {grounds.length === 0
            ? <Typography color="textSecondary" sx={{ px: 1.75, py: 1 }}>Таких решений по поступившим в периоде нет.</Typography>
            : <NumberTable label="Основания решений без ответа" head={['Основание', ...HEAD]} rows={grounds.map(({ ground, count, before, behind }) => ({ key: ground, name: GROUND_LABELS[ground], cells: [<FigureLink key="count" behind={count === 0 ? null : behind}>{formatNumber(count)}</FigureLink>, ...cells(count, before, sum(grounds))] }))} />}
        </Panel>
        <Panel title="Обоснованность" aside="по записанным выводам" flush>
          <NumberTable label="Обоснованность" head={['Вывод', ...HEAD]} rows={justified.map(({ code, count, before, behind }) => ({ key: code, name: JUSTIFICATION_LABELS[code], cells: [<FigureLink key="count" behind={count === 0 ? null : behind}>{formatNumber(count)}</FigureLink>, ...cells(count, before, sum(justified))] }))} />
        </Panel>
        <Panel title="Звонки, приём, книга отзывов" aside="все записи периода, без отбора" flush>
          {oral.length === 0
            ? <Typography color="textSecondary" sx={{ px: 1.75, py: 1 }}>Записей в периоде нет.</Typography>
            : <NumberTable label="Звонки, приём, книга отзывов" head={['Журнал и итог', 'Записей', 'Доля', 'Было', 'Изменение']} rows={oral.map(({ kind, outcome, count, before }) => ({ key: `${kind} ${outcome}`, name: `${ORAL_KIND_INFO[kind].label}: ${ORAL_OUTCOME_LABELS[outcome].toLowerCase()}`, cells: [formatNumber(count), ...cells(count, before, sum(oral))] }))} />}
        </Panel>
      </Box>
    </Box>
  )
}
