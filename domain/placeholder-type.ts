/** What a gap of a letter is asked for: a sum, a date, a reading … The type is told by the gap's name; a name that no rule knows is free text. */

export const PLACEHOLDER_TYPES = ['sum', 'number', 'date', 'moment', 'period', 'month', 'time', 'line', 'text'] as const
export type PlaceholderType = (typeof PLACEHOLDER_TYPES)[number]

/** The whole name, or its first words (`сумма` is also «сумма задолженности»). The first rule that fits tells the type. */
const RULES: readonly (readonly [beginning: string, type: PlaceholderType])[] = [
  ['даты', 'text'],
  ['дата', 'date'],
  ['новый срок', 'date'], ['срок ответа', 'date'], ['срок устранения', 'date'], ['срок оплаты', 'date'],
  ['начало отключения', 'moment'], ['конец отключения', 'moment'],
  ['период', 'period'], ['предыдущий период', 'period'],
  ['месяц', 'month'],
  ['время', 'time'],
  ['сумма', 'sum'], ['тариф', 'sum'], ['размер платы', 'sum'],
  ['показания', 'number'], ['начальные показания', 'number'], ['конечные показания', 'number'], ['расход', 'number'], ['объём', 'number'], ['площадь', 'number'], ['норматив', 'number'],
  ['измеренное напряжение', 'number'], ['напряжение', 'number'], ['мощность', 'number'], ['число', 'number'], ['количество', 'number'],
  ['номер', 'line'], ['лицевой счёт', 'line'], ['адрес', 'line'], ['организация', 'line'], ['сетевая организация', 'line'], ['наименование', 'line'], ['направивший орган', 'line'], ['телефон', 'line'],
  ['сайт', 'line'],
]

/** `typeOfPlaceholder('сумма задолженности') // 'sum'`; `text` for what no rule knows. */
export function typeOfPlaceholder(name: string): PlaceholderType {
  const key = name.trim().toLowerCase().replaceAll('ё', 'е')
  return RULES.find(([beginning]) => `${key} `.startsWith(`${beginning.replaceAll('ё', 'е')} `))?.[1] ?? 'text'
}

/** How the form names what it waits for, and how it may be typed. */
export const PLACEHOLDER_HINTS: Record<PlaceholderType, { readonly label: string; readonly example: string }> = {
  sum: { label: 'сумма, руб.', example: '1234,50' },
  number: { label: 'число', example: '12345' },
  date: { label: 'дата', example: '01.12.2026' },
  moment: { label: 'дата и время', example: '01.12.2026 14:30' },
  period: { label: 'период', example: '01.09.2026–30.09.2026 или 9.2026' },
  month: { label: 'месяц', example: '9.2026' },
  time: { label: 'время', example: '10:00' },
  line: { label: 'строка', example: '' },
  text: { label: 'свободный текст', example: '' },
}

/** Names of the gaps in the text, each once, in the order in which they stand. */
export function gapNames(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{([^{}\n]*[^{}\s][^{}\n]*)\}\}/gu)].map(([, name = '']) => name.trim()))]
}
