/** The all-Russia thematic classifier from a table file: «code; name; code of our topic», the last of which may be empty. */
import type { SheetRow } from './calendar-rows.ts'

export interface ClassifierEntry {
  readonly code: string
  readonly name: string
  readonly topicCode: string | null
}

/** @param topics codes that a row may name */
export function readClassifierRows(rows: readonly SheetRow[], topics: ReadonlySet<string>): { readonly entries: readonly ClassifierEntry[]; readonly problems: readonly string[] } {
  const body = rows.filter(({ cells }, index) => cells.some((cell) => cell.trim() !== '') && !(index === 0 && !/\d/u.test(cells[0] ?? '')))
  const seen = new Map<string, number>()
  const entries: ClassifierEntry[] = []
  const problems: string[] = []
  for (const { line, cells } of body) {
    const [code = '', name = '', topic = ''] = cells.map((cell) => cell.trim())
    const first = seen.get(code)
    const problem =
      code === '' ? 'нет кода.'
      : code.length > 40 ? 'код длиннее 40 знаков. Проверьте порядок столбцов: код; название; код темы.'
      : !/\d/u.test(code) ? `«${code}» не похоже на код классификатора: в нём нет цифр. Проверьте столбцы: код; название; код темы.`
      : name === '' ? `у кода ${code} нет названия.`
      : name.length > 500 ? `название кода ${code} длиннее 500 знаков.`
      : first !== undefined ? `код ${code} уже был в строке ${first}. Оставьте одну строку.`
      : topic !== '' && !topics.has(topic) ? `темы ${topic} нет в справочнике. Укажите код темы или оставьте пусто.`
      : null
    if (problem === null) entries.push({ code, name, topicCode: topic === '' ? null : topic })
    else problems.push(`Строка ${line}: ${problem}`)
    if (first === undefined) seen.set(code, line)
  }
  if (body.length === 0) problems.push('В файле нет ни одного кода. Нужны столбцы: код; название; код темы.')
  return { entries, problems }
}
