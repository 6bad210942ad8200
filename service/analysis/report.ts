/** The systematic report of §9.6 as data: what is printed and what goes into the workbook are the same rows. */
import type { AnalysisGroup, AnalysisView } from '../../contract/analysis.ts'
import { share } from '../../domain/analysis/arithmetic.ts'
import { type Dimension, DIMENSION_LABELS, DIMENSIONS } from '../../domain/analysis/dimension.ts'
import { FIGURE_DEFINITIONS, type FigureCode } from '../../domain/analysis/figure.ts'
import { formatChange, formatCount, formatFigure, formatShare } from '../../domain/analysis/values.ts'
import { GROUND_LABELS, JUSTIFICATION_LABELS } from '../../domain/appeal.ts'
import { ORAL_KIND_INFO, ORAL_OUTCOME_LABELS } from '../../domain/oral/record.ts'
import { plural } from '../../domain/plural.ts'

export interface ReportGroups {
  readonly title: string
  readonly groups: readonly AnalysisGroup[]
}

export interface ReportCounts {
  readonly title: string
  readonly rows: readonly { readonly name: string; readonly count: number; readonly before: number }[]
}

/** The order of the report; each table with its title. */
export function groupTables(view: AnalysisView): ReportGroups[] {
  const titles: Record<Dimension, string> = { type: 'Виды обращений', topic: 'Темы', channel: 'Каналы поступления', applicantKind: 'Заявители', unit: 'Подразделения', executor: 'Исполнители' }
  return DIMENSIONS.map((dimension) => ({ title: titles[dimension], groups: view.groups[dimension] }))
}

export function countTables({ grounds, justified, oral, trend }: AnalysisView): ReportCounts[] {
  return [
    { title: trend.step === 'month' ? 'Поступило по месяцам' : 'Поступило по неделям', rows: trend.points.map(({ label, received, before }) => ({ name: label, count: received, before: before ?? 0 })) },
    { title: 'Обоснованность (по записанным выводам)', rows: justified.map(({ code, ...counts }) => ({ name: JUSTIFICATION_LABELS[code], ...counts })) },
    { title: 'Решения без ответа по существу, по основаниям', rows: grounds.map(({ ground, ...counts }) => ({ name: GROUND_LABELS[ground], ...counts })) },
    { title: 'Звонки, личный приём, книга отзывов', rows: oral.map(({ kind, outcome, ...counts }) => ({ name: `${ORAL_KIND_INFO[kind].label}: ${ORAL_OUTCOME_LABELS[outcome].toLowerCase()}`, ...counts })) },
  ].filter(({ rows }) => rows.length > 0)
}

/** What the figures say, in sentences; one that stands on nothing is left out. */
export function conclusions(view: AnalysisView): string[] {
  const figure = (code: FigureCode) => view.figures.find((one) => one.code === code)
  const value = (code: FigureCode) => figure(code)?.value ?? null
  const changed = (code: FigureCode) => formatChange(FIGURE_DEFINITIONS[code].unit, value(code), figure(code)?.before ?? null)
  const against = (code: FigureCode) => (changed(code) === null ? '' : ` (${changed(code)} к сравниваемому периоду)`)
  const received = value('received') ?? 0
  const largest = (dimension: Dimension) => view.groups[dimension].find(({ key, now }) => key !== null && now.received > 0)
  const [topic, type, channel] = [largest('topic'), largest('type'), largest('channel')]
  const most = (group: AnalysisGroup | undefined) => (group === undefined ? null : `${group.name} — ${formatCount(group.now.received)}, ${formatShare(share(group.now.received, received))}`)
  return [
    `Поступило ${formatCount(received)} ${plural(received, 'обращение', 'обращения', 'обращений')}${against('received')}, закрыто ${formatCount(value('closed') ?? 0)}, в работе на конец периода ${formatCount(value('open_at_end') ?? 0)}.`,
    ...(value('in_time_share') === null ? [] : [`В срок отвечено ${formatFigure('in_time_share', value('in_time_share'))}${against('in_time_share')}; с опозданием ${formatCount(value('late') ?? 0)}, просрочено и не закрыто ${formatCount(value('overdue') ?? 0)}.`]),
    ...(value('average_days') === null ? [] : [`Средний срок ответа ${formatFigure('average_days', value('average_days'))}${against('average_days')}; восемь ответов из десяти — не позже чем за ${formatFigure('days_80', value('days_80'))}.`]),
    ...(value('justified_share') === null ? [] : [`Признано обоснованными полностью или частично ${formatFigure('justified_share', value('justified_share'))} обращений с записанным выводом; повторных ${formatFigure('repeated_share', value('repeated_share'))}.`]),
    ...(received === 0 ? [] : [`Чаще всего: ${[most(type), most(topic), most(channel)].filter((one) => one !== null).join('; ')}.`]),
  ]
}

/** «Как считаются показатели»: one sentence a figure. */
export const definitionNotes = (): string[] => (Object.values(FIGURE_DEFINITIONS)).map(({ name, meaning, formula, date, source }) => `${name}. ${meaning} Формула: ${formula}. Дата: ${date.toLowerCase()}. Основание: ${source}.`)

/** What narrows the report, in words; «все обращения» when nothing does. */
export function filterWords(filter: Readonly<Partial<Record<Dimension, readonly string[]>>>): string {
  const parts = DIMENSIONS.flatMap((dimension) => {
    const names = filter[dimension] ?? []
    return names.length === 0 ? [] : [`${DIMENSION_LABELS[dimension].toLowerCase()}: ${names.join(', ')}`]
  })
  return parts.length === 0 ? 'все обращения' : parts.join('; ')
}
