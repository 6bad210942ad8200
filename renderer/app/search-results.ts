import type { CaseRow } from '../../contract/cases.ts'
import type { FoundIn, FoundTalk } from '../../contract/search.ts'
import type { Action } from '../../domain/access.ts'
import { SECTIONS } from '../features/settings/sections.ts'
import { formatDate } from '../lib/format.ts'
import { journalAddress } from '../lib/journal-address.ts'
import { COMMANDS } from './commands.ts'
import { RAIL } from './rail-items.ts'

export interface Found {
  readonly key: string
  readonly group: 'Обращения' | 'Недавние' | 'Звонки и приём' | 'Разделы' | 'Настройки' | 'Команды' | 'Журнал'
  readonly label: string
  /** Where it leads; `lock` locks the workplace, `help` tells how to search. */
  readonly to: string
  readonly row?: CaseRow
  readonly found?: readonly FoundIn[]
}

export function caseResults(rows: readonly (CaseRow & { readonly found?: readonly FoundIn[] })[], group: 'Обращения' | 'Недавние' = 'Обращения'): Found[] {
  return rows.map(({ found = [], ...row }) => ({ key: `case-${row.id}`, group, label: row.number, to: `/cases/${row.id}`, row, found }))
}

export function talkResults(talks: readonly FoundTalk[]): Found[] {
  return talks.map(({ id, kind, number, happenedOn, person, summary }) => ({ key: `talk-${id}`, group: 'Звонки и приём', label: [number, formatDate(happenedOn), person, summary].join(' · '), to: `/oral?record=${id}${kind === 'call' ? '' : `&tab=${kind}`}` }))
}

interface Named {
  readonly to: string
  readonly label: string
  readonly words: string
  readonly needs: readonly Action[]
}

const SETTINGS: readonly Named[] = SECTIONS.map(({ path, label, needs }) => ({ to: `/settings/${path}`, label, needs, words: 'настройки' }))

/** Sections, pages of settings and commands by the beginnings of their words, in any order. */
export function commandResults(text: string, can: (action: Action) => boolean): Found[] {
  const asked = plain(text)
  if (asked === '') return []
  const named = (group: Found['group'], items: readonly Named[]) =>
    items.filter(({ needs }) => needs.length === 0 || needs.some((action) => can(action))).filter((item) => answers(item, asked))
      .map(({ to, label }): Found => ({ key: `${group}-${to}`, group, label, to }))
  return [...named('Разделы', RAIL.flat()), ...named('Команды', COMMANDS), ...named('Настройки', SETTINGS)]
}

function answers({ label, words }: Named, asked: string): boolean {
  if (plain(label).startsWith(asked)) return true
  const known = plain(`${label} ${words}`).split(/[\s«»]+/u)
  return asked.split(/\s+/u).every((part) => known.some((word) => word.startsWith(part)))
}

const plain = (text: string): string => text.trim().toLowerCase().replaceAll('ё', 'е')

export function listResult(query: string): Found[] {
  return [{ key: 'list', group: 'Журнал', label: `Искать «${query}» в журнале`, to: journalAddress({ query }) }]
}
