/** By what cases are grouped. */
export const DIMENSIONS = ['type', 'topic', 'channel', 'applicantKind', 'executor', 'unit'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export const DIMENSION_LABELS: Record<Dimension, string> = {
  type: 'Вид обращения',
  topic: 'Тема',
  channel: 'Канал поступления',
  applicantKind: 'Заявитель',
  executor: 'Исполнитель',
  unit: 'Подразделение',
}

/** What the cells of a cross table hold. */
export const MEASURES = ['received', 'inTimeShare', 'averageDays', 'late', 'overdue', 'justifiedShare'] as const
export type Measure = (typeof MEASURES)[number]
