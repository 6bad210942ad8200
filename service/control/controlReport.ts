import type { CaseRow } from '../../contract/cases.ts'
import { CASE_STATUS_LABELS } from '../../domain/appeal.ts'
import { formatRuDate, moscowTime, type IsoDate, type IsoInstant } from '../../domain/calendar-date.ts'
import { plural } from '../../domain/plural.ts'
import type { ReportColumn, ReportRow, TableReport } from '../../templates/table-report-model.ts'

interface Head {
  readonly title: string
  readonly lines: readonly string[]
  readonly today: IsoDate
  readonly at: IsoInstant
  readonly madeBy: string
  readonly organisation: string
  readonly training: boolean
}

const COLUMNS: readonly ReportColumn[] = [
  { header: '№ п/п', share: 5, align: 'right' },
  { header: 'Номер', share: 11 },
  { header: 'Заявитель', share: 22 },
  { header: 'Тема', share: 21 },
  { header: 'Зарегистрировано', share: 12, align: 'center' },
  { header: 'Срок по закону', share: 11, align: 'center' },
  { header: 'Контрольный срок', share: 11, align: 'center' },
  { header: 'Дней просрочки', share: 9, align: 'right' },
  { header: 'Состояние', share: 15 },
]
const NOBODY = 'Исполнитель не назначен'

/** Cases under the name of their executor, in the order given; those of nobody come first, since somebody must be named. */
export function controlReport(rows: readonly CaseRow[], head: Head): TableReport {
  const byExecutor = new Map<string, CaseRow[]>()
  for (const row of rows) {
    const name = row.executor?.shortName ?? NOBODY
    byExecutor.set(name, [...(byExecutor.get(name) ?? []), row])
  }
  const names = [...byExecutor.keys()].toSorted((a, b) => Number(b === NOBODY) - Number(a === NOBODY) || a.localeCompare(b, 'ru-RU'))
  const late = rows.filter(({ due }) => due.kind === 'overdue').length
  let number = 0
  return {
    organisation: head.organisation,
    title: head.title,
    lines: [
      `На ${formatRuDate(head.today)}`,
      ...head.lines,
      `Всего ${appeals(rows.length)}, из них просрочено ${late}`,
      `Составлен ${formatRuDate(head.today)} в ${moscowTime(head.at)}, ${head.madeBy}`,
    ],
    columns: COLUMNS,
    rows: [],
    sections: names.map((name) => {
      const own = byExecutor.get(name) ?? []
      return { heading: `${name}: ${appeals(own.length)}${overdueWords(own)}`, rows: own.map((row) => cells(row, (number += 1))) }
    }),
    landscape: true,
    training: head.training,
  }
}

function cells(row: CaseRow, number: number): ReportRow {
  return [
    String(number), row.number, `${row.applicant}${row.collectiveCount === null ? '' : ` (${row.collectiveCount})`}`, row.topic ?? '', formatRuDate(row.registeredOn), formatRuDate(row.legalDue), formatRuDate(row.controlDue),
    row.due.kind === 'overdue' ? String(row.due.days) : '', `${row.urgent ? 'Срочно. ' : ''}${CASE_STATUS_LABELS[row.status]}`,
  ]
}

const appeals = (count: number): string => `${count} ${plural(count, 'обращение', 'обращения', 'обращений')}`

function overdueWords(rows: readonly CaseRow[]): string {
  const late = rows.filter(({ due }) => due.kind === 'overdue').length
  return late === 0 ? '' : `, просрочено ${late}`
}
