import { OPEN_STATUSES, type CaseResult, type CaseStatus, type Ground, type Justification, type ReplyResult } from '../../domain/appeal.ts'
import { addDays, daysBetween, moscowInstant, type IsoDate, type IsoInstant } from '../../domain/calendar-date.ts'
import { GROUND_RULES } from '../../domain/ground.ts'
import { nextWorkingDay, type ProductionCalendar } from '../../domain/production-calendar.ts'
import { diceOf, type Dice } from './dice.ts'

export type Hand = 'clerk' | 'executor' | 'deputy'

/** What happened to a case, as the audit tells it. */
export interface Step {
  readonly at: IsoInstant
  readonly day: IsoDate
  readonly hand: Hand
  readonly action: string
  /** The state after it. */
  readonly status: CaseStatus
}

/** The whole life of a case up to today. */
export interface Life {
  readonly steps: readonly Step[]
  readonly status: CaseStatus
  readonly ground: Ground | null
  readonly extended: { readonly days: number } | null
  readonly result: CaseResult | null
  readonly replyResult: ReplyResult
  readonly justified: Justification
}

interface Course {
  readonly day: IsoDate
  readonly time: string
  readonly today: IsoDate
  readonly calendar: ProductionCalendar
  readonly organisation: boolean
  /** Last day of the term: a short one is worked at once. */
  readonly due: IsoDate
}

/** Days: terms of working days and those of consumers' demands are shorter. */
const SHORT_TERM = 15

/** Ends without a reply, by how often they happen among 1 000 (DOMAIN §5). */
const GROUND_WEIGHTS: readonly (readonly [number, Ground])[] = [[15, 'no_contacts'], [10, 'illegible'], [6, 'abuse'], [1, 'threat'], [8, 'repeated_answered'], [40, 'not_competent'], [10, 'withdrawn']]

/**
 * Nine in ten are answered, mostly within the term and now and then after it; some are extended, returned, annulled or closed by a
 * decision. What would happen after today has not happened: the case is open in the state it has come to.
 */
export function lifeOf(dice: Dice, { day, time, today, calendar, organisation, due }: Course): Life {
  const steps: Step[] = [{ at: moscowInstant(day, time), day, hand: 'clerk', action: 'case.registered', status: 'registered' }]
  let now = day
  const after = (days: number, hand: Hand, action: string, status: CaseStatus) => {
    now = nextWorkingDay(addDays(now, days), calendar)
    steps.push({ at: moscowInstant(now, workingTime(dice, steps.at(-1)?.day === now ? steps.at(-1)?.at : undefined, now)), day: now, hand, action, status })
  }
  const fate = dice.weighted<'answered' | 'ground' | 'annulled'>([[907, 'answered'], [90, 'ground'], [3, 'annulled']])
  const ground = fate === 'ground' ? dice.weighted(GROUND_WEIGHTS) : null
  const extended = fate === 'answered' && dice.chance(0.035) ? { days: dice.pick([10, 15, 20, 30]) } : null
  after(dice.weighted([[70, 0], [25, 1], [5, 3]]), 'clerk', 'case.assigned', 'assigned')
  if (fate === 'annulled') after(0, 'clerk', 'case.annulled', 'annulled')
  else if (ground !== null) {
    const { closingAction } = GROUND_RULES[ground]
    if (closingAction === 'accept_withdrawal') after(dice.whole(2, 12), 'clerk', 'decision.recorded', 'closed_no_action')
    else {
      after(dice.whole(0, 3), ground === 'not_competent' || ground === 'repeated_answered' ? 'executor' : 'clerk', 'decision.proposed', 'proposal_pending')
      after(dice.whole(0, 3), 'deputy', 'decision.accepted', closingAction === 'accept_no_reply' ? 'closed_no_reply' : closingAction === 'accept_redirect' ? 'redirected' : 'closed_no_action')
    }
  } else {
    const slow = dice.chance(0.06) ? dice.whole(12, 40) : 0
    const short = daysBetween(day, due) < SHORT_TERM
    after(short ? 0 : dice.whole(1, organisation ? 9 : 12), 'executor', 'reply.begun', 'in_work')
    if (extended !== null) after(dice.whole(3, 9), 'deputy', 'case.extended', 'in_work')
    after((short ? dice.whole(0, 1) : dice.whole(1, 8)) + slow + (extended?.days ?? 0), 'executor', 'reply.submitted', 'for_signature')
    if (dice.chance(0.08)) {
      after(dice.whole(0, 2), 'deputy', 'reply.returned', 'returned')
      after(dice.whole(1, 3), 'executor', 'reply.submitted', 'for_signature')
    }
    after(short ? 0 : dice.whole(0, 2), 'deputy', 'reply.signed', 'signed')
    after(dice.weighted([[75, 0], [20, 1], [5, 2]]), 'clerk', 'reply.dispatched', 'dispatched')
  }
  const happened = steps.filter((step) => step.day <= today)
  const status = happened.at(-1)?.status ?? 'registered'
  const replyResult = dice.weighted<ReplyResult>([[30, 'satisfied'], [10, 'partly'], [45, 'explained'], [15, 'refused']])
  const closedBy = ground === null ? null : GROUND_RULES[ground].result
  return {
    steps: happened, status, ground, extended: happened.some(({ action }) => action === 'case.extended') ? extended : null, replyResult,
    result: status === 'dispatched' ? replyResult : happened.some(({ action }) => action === 'decision.accepted' || action === 'decision.recorded') ? closedBy : null,
    justified: replyResult === 'satisfied' ? 'yes' : replyResult === 'partly' ? 'partly' : 'no',
  }
}

/** A minute of the working day, after the step before it on the same day. */
function workingTime(dice: Dice, earlier: IsoInstant | undefined, day: IsoDate): string {
  const first = earlier === undefined ? 9 * 60 : Math.min(17 * 60 + 40, minuteOf(earlier, day) + 1)
  const minute = Math.min(17 * 60 + 55, first + dice.whole(0, earlier === undefined ? 480 : 60))
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

const minuteOf = (at: IsoInstant, day: IsoDate): number => Math.round((Date.parse(at) - Date.parse(moscowInstant(day, '00:00'))) / 60_000)

/** Which share of the letters of a day is in work on `today`, of so many lives thrown for it. */
export function stillOpen(day: IsoDate, { today, calendar, seed }: { today: IsoDate; calendar: ProductionCalendar; seed: number }): number {
  let open = 0
  for (let life = 0; life < LIVES; life += 1) {
    const { status } = lifeOf(diceOf(seed, 11, life), { day, time: '10:00', today, calendar, organisation: life % 8 === 0, due: addDays(day, 30) })
    if (OPEN_STATUSES.includes(status)) open += 1
  }
  return open / LIVES
}
const LIVES = 200
