import { setImmediate as nextTurn } from 'node:timers/promises'
import type { z } from 'zod'
import type { contract } from '../../contract/index.ts'
import type { CaseRow } from '../../contract/cases.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { journalPage } from '../../db/queries/journal.ts'
import type { JournalFilter } from '../../db/queries/journal-filter.ts'
import { assertCan } from '../../domain/access.ts'
import { addDays, type IsoDate } from '../../domain/calendar-date.ts'
import { CASE_SET_LABELS } from '../../domain/case-set.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { renderTableReport } from '../../templates/pdf/table-report.ts'
import { caseRowViews } from '../cases/caseRow.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { boardFilter } from './boardScope.ts'
import { caseSetFilter } from './caseSets.ts'
import { controlReport } from './controlReport.ts'
import { scopeWords } from './scopeWords.ts'

type Input = z.infer<NonNullable<(typeof contract.control.controlList)['~orpc']['inputSchema']>>

/** Of the usual list: what is due within these days beside what is overdue. */
const DUE_WITHIN = 10
/** A longer list is not read on paper. */
const MOST = 5000
const PAGE = 500

/**
 * The control list of DOMAIN «Control and analysis», by executor, as a PDF; names are masked as in every list.
 * @throws Failure INVALID_INPUT when there is nothing to print, or more than anybody reads
 */
export async function controlList(service: Service, actor: Actor, input: Input): Promise<File> {
  assertCan(actor, 'view_board')
  assertCan(actor, 'export')
  const { store, clock } = service
  const today = clock.today()
  const scope = boardFilter(input.scope)
  const within: JournalFilter = input.set === null ? { open: true, plannedTo: addDays(today, DUE_WITHIN) } : caseSetFilter(input.set, today, actor)
  const rows = await readRows(service, actor, { ...scope, within })
  const [organisation, founded, narrowed, fonts] = await Promise.all([readSetting(store.read, 'organisation'), readSetting(store.read, 'founded'), scopeWords(store.read, input.scope), service.fonts()])
  const title = input.set === null ? 'Контрольный список обращений' : `Контрольный список: ${CASE_SET_LABELS[input.set].toLowerCase()}`
  const report = controlReport(rows, {
    title, today, madeBy: actor.fullName, at: clock.instant(), organisation: organisation?.shortName ?? '', training: founded?.kind === 'training',
    lines: [input.set === null ? `Просроченные и со сроком в ближайшие ${DUE_WITHIN} дней` : `Показатель «${CASE_SET_LABELS[input.set]}»`, ...narrowed],
  })
  const pdf = await renderTableReport(report, { fonts, createdAt: clock.now() })
  await recordPrint(service, actor, { list: [title, ...narrowed].join('; '), rows: rows.length })
  return new File([new Uint8Array(pdf)], fileName(today), { type: 'application/pdf' })
}

async function readRows(service: Service, actor: Actor, filter: JournalFilter): Promise<CaseRow[]> {
  const rows: CaseRow[] = []
  for (let offset = 0; ; offset += PAGE) {
    const page = await journalPage(service.store.read, { filter, sort: { field: 'controlDue', desc: false }, limit: PAGE, offset })
    if (page.total === 0) throw new Failure('INVALID_INPUT', 'Печатать нечего: таких обращений нет. Выберите другой показатель или снимите отбор.')
    if (page.total > MOST) throw new Failure('INVALID_INPUT', `В списке ${page.total.toLocaleString('ru-RU')} обращений, на бумаге их не прочесть (не больше ${MOST.toLocaleString('ru-RU')}). Сузьте список исполнителем, отделом или темой.`)
    rows.push(...(await caseRowViews(service, actor, page.rows)))
    if (offset + PAGE >= page.total) return rows
    await nextTurn()
  }
}

async function recordPrint({ store, clock }: Service, actor: Actor, printed: { list: string; rows: number }): Promise<void> {
  await store.write((tx) => appendAudit(tx, { at: clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'control.list_printed', entity: 'control_list', entityId: null, before: null, after: { printedList: printed.list, records: printed.rows } }))
}

const fileName = (today: IsoDate): string => `Контрольный список ${today}.pdf`
