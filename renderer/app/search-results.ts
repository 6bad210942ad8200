import type { CaseRow } from '../../contract/cases.ts'
import type { Action } from '../../domain/access.ts'
import { journalAddress } from '../lib/journal-address.ts'
import { RAIL } from './rail-items.ts'

export interface Found {
  readonly key: string
  readonly group: 'Обращения' | 'Разделы' | 'Команды' | 'Журнал'
  readonly label: string
  /** Where it leads; `lock` locks the workplace. */
  readonly to: string
  readonly row?: CaseRow
}

export function caseResults(rows: readonly CaseRow[]): Found[] {
  return rows.map((row) => ({ key: `case-${row.id}`, group: 'Обращения', label: row.number, to: `/cases/${row.id}`, row }))
}

const COMMANDS = [
  { to: '/sign-out', label: 'Выйти', words: 'завершить сеанс' },
  { to: 'lock', label: 'Заблокировать', words: 'блокировка уйти' },
  { to: '/password', label: 'Сменить пароль', words: 'пароль' },
  { to: '/about', label: 'О программе', words: 'версия клавиши помощь' },
] as const

/** Sections and commands by the beginning of any of their words. */
export function commandResults(text: string, can: (action: Action) => boolean): Found[] {
  const asked = text.trim().toLowerCase()
  if (asked === '') return []
  const named = ({ label, words }: { readonly label: string; readonly words: string }) =>
    label.toLowerCase().startsWith(asked) || `${label} ${words}`.toLowerCase().split(' ').some((word) => word.startsWith(asked))
  const sections = RAIL.flat().filter((item) => item.needs.length === 0 || item.needs.some((action) => can(action))).filter(named)
  return [
    ...sections.map(({ to, label }): Found => ({ key: `section-${to}`, group: 'Разделы', label, to })),
    ...COMMANDS.filter(named).map(({ to, label }): Found => ({ key: `command-${to}`, group: 'Команды', label, to })),
  ]
}

export function listResult(query: string): Found[] {
  return [{ key: 'list', group: 'Журнал', label: `Искать «${query}» в журнале`, to: journalAddress({ query }) }]
}
