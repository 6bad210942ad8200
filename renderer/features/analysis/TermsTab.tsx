import Box from '@mui/material/Box'
import type { AnalysisView } from '../../../contract/analysis.ts'
import type { FigureCode } from '../../../domain/analysis/figure.ts'
import { share } from '../../../domain/analysis/arithmetic.ts'
import { Panel } from '../../components/Panel.tsx'
import { formatNumber } from '../../lib/format.ts'
import { Bars, Lines } from './Charts.tsx'
import { FigureRow } from './FigureTile.tsx'
import { GroupTable } from './GroupTable.tsx'
import { NumberTable } from './NumberTable.tsx'
import { formatShare } from '../../../domain/analysis/values.ts'

const SHOWN: readonly FigureCode[] = ['answered', 'late', 'average_days', 'days_50', 'days_80', 'days_95', 'extended_share', 'extension_days']

/** How long answers take and whether they are in time. */
export function TermsTab({ view: { figures, compared, spread, trend, groups } }: { readonly view: AnalysisView }) {
  const answered = spread.reduce((sum, { count }) => sum + count, 0)
  const pieces = spread.map(({ from, to, count }) => ({ label: to === null ? `больше ${from - 1}` : `${from}–${to}`, count }))
  const received = figures.find(({ code }) => code === 'received')?.value ?? 0
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <FigureRow label="Сроки" compared={compared.label} figures={SHOWN.flatMap((code) => figures.filter((figure) => figure.code === code))} />
      <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' }}>
        <Panel title="За сколько дней отвечено" aside="дней от регистрации">
          <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr) 222px', height: 240 }}>
            <Bars title="За сколько дней отвечено" labels={pieces.map(({ label }) => label)} format={(value) => formatNumber(value ?? 0)} series={[{ label: 'Ответов', values: pieces.map(({ count }) => count), tone: 'now' }]} height={236} />
            <NumberTable label="За сколько дней отвечено" head={['Дней', 'Ответов', 'Доля']} rows={pieces.map(({ label, count }) => ({ key: label, name: label, cells: [formatNumber(count), formatShare(share(count, answered))] }))} />
          </Box>
        </Panel>
        <Panel title="Доля в срок" aside={trend.step === 'month' ? 'по месяцам регистрации' : 'по неделям регистрации'}>
          <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr) 150px', height: 240 }}>
            <Lines title="Доля в срок" labels={trend.points.map(({ label }) => label.replace(/ \d{4}$/u, ''))} format={formatShare} most={1} series={[{ label: 'В срок', values: trend.points.map(({ inTimeShare }) => inTimeShare), tone: 'clock' }]} height={236} />
            <NumberTable label="Доля в срок по времени" head={[trend.step === 'month' ? 'Месяц' : 'Неделя с', 'В срок']} rows={trend.points.map(({ label, inTimeShare }) => ({ key: label, name: label, cells: [formatShare(inTimeShare)] }))} />
          </Box>
        </Panel>
      </Box>
      <Panel title="Сроки по видам обращений" flush><GroupTable label="Сроки по видам обращений" head="Вид" groups={groups.type} received={received} /></Panel>
      <Panel title="Сроки по каналам" flush><GroupTable label="Сроки по каналам" head="Канал" groups={groups.channel} received={received} /></Panel>
    </Box>
  )
}
