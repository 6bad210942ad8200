import type { CaseRow } from '../../contract/cases.ts'
import type { CaseSet } from '../../domain/case-set.ts'
import type { Figure } from '../../contract/control.ts'
import { journalPage } from '../../db/queries/journal.ts'
import { openDuties } from '../../db/queries/duties.ts'
import { waitingCounts } from '../../db/queries/waiting.ts'
import { can } from '../../domain/access.ts'
import { moscowTime } from '../../domain/calendar-date.ts'
import { ROLES, type Actor, type Role } from '../../domain/people.ts'
import { formatNamePatronymic, parsePersonName } from '../../domain/person-name.ts'
import { caseRowViews } from '../cases/caseRow.ts'
import type { Service } from '../context.ts'
import { waitingReviews } from '../terms/listReviews.ts'
import { caseSetFilter } from './caseSets.ts'
import { countCaseSets, figures } from './figures.ts'
import { countDuties, isWriter } from '../letters/dutyFigures.ts'
import { dueCallbacks } from '../oral/dueCallbacks.ts'
import { visaCount } from '../visas/visaQueue.ts'
import { notices, type Notice } from './notices.ts'

/** What each role counts, and out of which sets it is shown what to look at first. */
const FIGURES: Record<Role, readonly CaseSet[]> = {
  clerk: ['unassigned', 'to_dispatch', 'registered_today', 'overdue', 'today'],
  specialist: ['mine_overdue', 'mine_soon', 'mine_returned', 'mine_open'],
  deputy_director: ['for_signature', 'proposals', 'overdue', 'today', 'days_3', 'unassigned'],
  administrator: [],
  auditor: ['overdue', 'today', 'open'],
}
const FIRST: Record<Role, readonly CaseSet[]> = {
  clerk: ['overdue', 'today', 'unassigned', 'to_dispatch'],
  specialist: ['mine_overdue', 'mine_returned', 'mine_soon', 'standing_in', 'mine_open'],
  deputy_director: ['overdue', 'today', 'proposals', 'for_signature', 'unassigned'],
  administrator: [],
  auditor: ['overdue', 'today'],
}
const FIRST_ROWS = 8

export interface MyDay {
  greeting: string
  figures: Figure[]
  first: CaseRow[]
  notices: Notice[]
  rail: { myDay: number; signature: number; decisions: number; overdue: number; dispatch: number; mail: number; oral: number; paper: number; duties: number; visa: number | null; recount: number | null }
}

/** What waits for the signed-in person; everybody may ask about themselves. */
export async function myDay(service: Service, actor: Actor): Promise<MyDay> {
  const { store, clock } = service
  const sets: CaseSet[] = [...setsOf(actor, FIGURES), ...(actor.standsInFor === undefined ? [] : ['standing_in' as const])]
  const [shown, first, said, rail] = await Promise.all([figures(store.read, sets, clock.today(), actor), firstRows(service, actor), notices(service, actor), railCounts(service, actor)])
  return { greeting: greeting(clock.instant(), actor), figures: shown, first, notices: said, rail }
}

function setsOf(actor: Actor, table: Record<Role, readonly CaseSet[]>): CaseSet[] {
  return [...new Set(ROLES.filter((role) => actor.roles.includes(role)).flatMap((role) => table[role]))]
}

/** What is urgent, then the nearest control date first, whatever set it comes from. */
async function firstRows(service: Service, actor: Actor): Promise<CaseRow[]> {
  const today = service.clock.today()
  const pages = await Promise.all(
    setsOf(actor, FIRST).map((set) => journalPage(service.store.read, { filter: caseSetFilter(set, today, actor), sort: { field: 'controlDue', desc: false }, limit: FIRST_ROWS, offset: 0 })),
  )
  const rows = [...new Map(pages.flatMap((page) => page.rows.map((row) => [row.id, row] as const))).values()]
  const inHaste = (row: (typeof rows)[number]) => `${row.urgent ? 0 : 1}${row.controlDue ?? ''}`
  return caseRowViews(service, actor, rows.toSorted((a, b) => inHaste(a).localeCompare(inHaste(b), 'ru-RU')).slice(0, FIRST_ROWS))
}

/** Counts for the rail: only what this person can do something about. */
async function railCounts(service: Service, actor: Actor): Promise<MyDay['rail']> {
  const { store, clock } = service
  const [counts, waiting, oral, owed, visa, recount] = await Promise.all([
    countCaseSets(store.read, ['for_signature', 'overdue', 'mine_overdue', 'mine_soon', 'mine_returned', 'to_dispatch', 'unassigned'], clock.today(), actor),
    waitingCounts(store.read, actor.userId),
    dueCallbacks(service, actor),
    openDuties(store.read).execute(),
    visaCount(store.read, actor, clock.today()),
    can(actor, 'recount_term', 'other') ? waitingReviews(store.read) : 0,
  ])
  const has = (role: Role) => actor.roles.includes(role)
  const signature = can(actor, 'sign_reply', 'other') ? counts.for_signature - (waiting.prints - waiting.letterPrints) + waiting.lettersToSign : 0
  const paper = can(actor, 'sign_on_paper', 'other') ? waiting.prints : 0
  const decisions = can(actor, 'decide', 'other') ? waiting.proposals + waiting.extensions : 0
  const overdue = can(actor, 'view_board') ? counts.overdue : has('specialist') ? counts.mine_overdue : 0
  const dispatch = can(actor, 'dispatch_reply', 'other') ? counts.to_dispatch + waiting.lettersToDispatch : 0
  const own = has('specialist') ? counts.mine_soon + counts.mine_returned : 0
  const unassigned = has('clerk') ? counts.unassigned : 0
  const mail = can(actor, 'handle_mail') ? waiting.deliveries + waiting.quarantined : 0
  const mine = owed.filter((duty) => isWriter(duty, actor))
  const late = can(actor, 'lift_notice', 'other') ? countDuties(owed, clock.today()).overdue : 0
  const duties = Math.max(mine.length, late)
  return { myDay: signature + decisions + overdue + dispatch + own + unassigned + oral + mine.length + paper + (visa ?? 0) + recount, signature, decisions, overdue, dispatch, mail, oral, paper, duties, visa, recount: recount === 0 ? null : recount }
}

function greeting(at: string, actor: Actor): string {
  const hour = Number(moscowTime(at).slice(0, 2))
  const words = hour < 5 ? 'Доброй ночи' : hour < 12 ? 'Доброе утро' : hour < 18 ? 'Добрый день' : 'Добрый вечер'
  const name = formatNamePatronymic(parsePersonName(actor.fullName))
  return name === '' ? `${words}!` : `${words}, ${name}!`
}
