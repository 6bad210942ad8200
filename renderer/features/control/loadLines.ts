import { formatDate } from '../../lib/format.ts'
import type { Board } from './board.ts'
import { NONE, type Selection } from './useSelection.ts'

export type LoadView = 'executors' | 'units' | 'topics'
export const LOAD_SORTS = ['name', 'overdue', 'soon', 'open', 'nearest'] as const
export type LoadSort = (typeof LOAD_SORTS)[number]

export interface LoadLine {
  readonly key: string
  readonly name: string
  /** Under the name: absence, or the nearest date. */
  readonly note: string | null
  readonly away: boolean
  readonly open: number
  readonly overdue: number
  readonly soon: number
  readonly week: number
  readonly nearest: string | null
  readonly chosen: boolean
  /** What choosing this line narrows the board to; null: it only counts. */
  readonly change: Partial<Selection> | null
}

/** Lines of the load by executor, unit or topic; a chosen line lets go of itself. */
export function loadLines(view: LoadView, board: Board, selection: Selection): LoadLine[] {
  const line = (entry: Omit<LoadLine, 'chosen' | 'note'>, chosen: boolean, note: string | null, back: Partial<Selection>): LoadLine => ({ ...entry, note, chosen, change: chosen ? back : entry.change })
  if (view === 'topics') {
    return board.topics.map(({ code, ...topic }) => {
      const value = code ?? NONE
      return line({ ...topic, key: value, name: code === null ? topic.name : `${code} ${topic.name}`, away: false, change: { topic: value } }, selection.topic === value, nearestNote(topic.nearest), { topic: null })
    })
  }
  if (view === 'units') {
    return board.units.map(({ id, unassigned, ...unit }) => {
      const chosen = unassigned ? selection.executor === NONE : id !== null && selection.unitId === id
      const change = unassigned ? { executor: NONE, unitId: null } as const : id === null ? null : { executor: null, unitId: id }
      return line({ ...unit, key: unassigned ? NONE : String(id), away: false, change }, chosen, nearestNote(unit.nearest), { executor: null, unitId: null })
    })
  }
  const people = board.executors.map((person) => line({ ...person, key: String(person.id), name: person.shortName, away: person.away !== null, change: { executor: person.id, unitId: null } }, selection.executor === person.id, awayNote(person) ?? nearestNote(person.nearest), { executor: null }))
  if (board.unassigned === null) return people
  return [...people, line({ ...board.unassigned, key: NONE, name: 'Без исполнителя', away: false, change: { executor: NONE, unitId: null } }, selection.executor === NONE, nearestNote(board.unassigned.nearest), { executor: null })]
}

/** The largest figures first, names by the alphabet, the nearest date first; what has none stands last. */
export function sortLines(lines: readonly LoadLine[], by: LoadSort): LoadLine[] {
  const byName = (a: LoadLine, b: LoadLine) => a.name.localeCompare(b.name, 'ru-RU')
  if (by === 'name') return lines.toSorted(byName)
  if (by === 'nearest') return lines.toSorted((a, b) => (a.nearest ?? '9').localeCompare(b.nearest ?? '9') || byName(a, b))
  return lines.toSorted((a, b) => b[by] - a[by] || b.overdue - a.overdue || b.open - a.open || byName(a, b))
}

function awayNote({ away }: Board['executors'][number]): string | null {
  if (away === null) return null
  return away.substitute === null ? `${away.label}, никто не замещает` : `${away.label}, замещает ${away.substitute.shortName}`
}

const nearestNote = (nearest: string | null) => (nearest === null ? null : `ближайший срок ${formatDate(nearest)}`)
