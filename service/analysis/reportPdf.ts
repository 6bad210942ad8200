import type { AnalysisGroup, AnalysisView } from '../../contract/analysis.ts'
import { FIGURE_DEFINITIONS } from '../../domain/analysis/figure.ts'
import { formatChange, formatCount, formatDays, formatFigure, formatShare } from '../../domain/analysis/values.ts'
import type { ReportRow, TableReport } from '../../templates/table-report-model.ts'
import { conclusions, countTables, definitionNotes, groupTables } from './report.ts'

const COLUMNS: TableReport['columns'] = [
  { header: 'Показатель', share: 30 }, { header: 'За период', share: 10, align: 'right' }, { header: 'Было', share: 10, align: 'right' }, { header: 'Изменение', share: 12, align: 'right' },
  { header: 'В срок', share: 9, align: 'right' }, { header: 'Дней в среднем', share: 9, align: 'right' }, { header: 'Просрочено', share: 9, align: 'right' }, { header: 'Обосновано', share: 9, align: 'right' },
]

/** The report on paper: conclusions, figures, tables with their change, and at the end how each figure is counted. */
export function reportOnPaper(view: AnalysisView, head: Pick<TableReport, 'organisation' | 'lines' | 'training' | 'signatures'>): TableReport {
  return {
    ...head,
    title: `Анализ обращений потребителей: ${view.period.label}`,
    columns: COLUMNS,
    rows: [],
    sections: [
      { heading: 'Выводы', rows: [], notes: conclusions(view) },
      { heading: 'Показатели', rows: view.figures.map(({ code, value, before }) => [FIGURE_DEFINITIONS[code].name, formatFigure(code, value), formatFigure(code, before), formatChange(FIGURE_DEFINITIONS[code].unit, value, before) ?? '—', '', '', '', '']) },
      ...groupTables(view).map(({ title, groups }) => ({ heading: title, rows: groups.map(groupRow) })),
      ...countTables(view).map(({ title, rows }) => ({ heading: title, rows: rows.map(({ name, count, before }): ReportRow => [name, formatCount(count), formatCount(before), formatChange('cases', count, before) ?? '—', '', '', '', '']) })),
      { heading: 'Как считаются показатели', rows: [], notes: definitionNotes() },
    ],
  }
}

const groupRow = ({ name, now, before }: AnalysisGroup): ReportRow => [
  name, formatCount(now.received), formatCount(before), formatChange('cases', now.received, before) ?? '—', formatShare(now.inTimeShare), formatDays(now.averageDays), formatCount(now.overdue), formatShare(now.justifiedShare),
]
