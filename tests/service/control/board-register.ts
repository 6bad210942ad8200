import fc from 'fast-check'
import type { NewRow } from '../../../db/schema/index.ts'
import { CASE_STATUSES, OPEN_STATUSES } from '../../../domain/appeal.ts'
import { addDays, type IsoDate } from '../../../domain/calendar-date.ts'
import { LETTER_KINDS } from '../../../domain/letter-kind.ts'
import { addCase } from '../../db/support/cases.ts'
import { promise } from '../oral/support.ts'
import type { TestOffice } from '../support.ts'

/** Topics of two levels, several beneath one of the first. */
export const TOPICS = ['01', '02', '02.01', '02.02', '04.01', '04.02', '09'] as const
const near = (from: number, to: number) => fc.integer({ min: from, max: to })

/** Days are counted from today; most are near it. */
const anyCase = fc.record({
  status: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...OPEN_STATUSES) }, { weight: 1, arbitrary: fc.constantFrom(...CASE_STATUSES) }),
  person: fc.option(fc.nat(), { freq: 6 }),
  legal: fc.oneof(near(-3, 12), near(-40, 40)),
  /** The plan may come before the law's date or, where the office plans to the next working day, after it. */
  plan: near(-4, 2),
  dated: fc.nat(30).map((n) => n > 0),
  registered: near(20, 60),
  topics: fc.shuffledSubarray([...TOPICS], { maxLength: 4 }),
  main: fc.boolean(),
  asked: fc.option(fc.constantFrom('pending', 'accepted', 'rejected'), { freq: 2 }),
  threat: fc.boolean(),
  closed: near(-15, 0),
})
const anyDuty = fc.record({ of: fc.nat(), kind: fc.constantFrom(...LETTER_KINDS, 'extension_notice' as const, 'extension_notice' as const), due: near(-4, 8), plan: near(-3, 1), told: fc.nat(4).map((n) => n === 0), lifted: fc.nat(5).map((n) => n === 0) })
const anyCallback = fc.record({ person: fc.nat(), seconds: fc.oneof(near(-90, 90), near(-4000, 2400)), state: fc.constantFrom('waiting', 'waiting', 'done', 'dropped') })
const anyOffice = fc.record({ cases: fc.array(anyCase, { minLength: 90, maxLength: 90 }), duties: fc.array(anyDuty, { minLength: 30, maxLength: 30 }), callbacks: fc.array(anyCallback, { minLength: 30, maxLength: 30 }) })

/** A board's worth of work, the same for the same seed: somebody is away, somebody was switched off, somebody has no unit. */
export async function fillBoard({ service, actor, ...office }: TestOffice, today: IsoDate, seed: number): Promise<void> {
  const [drawn] = fc.sample(anyOffice, { seed, numRuns: 1 })
  if (drawn === undefined) throw new RangeError('nothing was drawn')
  const people = (['specialist', 'colleague', 'outsider', 'clerk', 'deputy'] as const).map((person) => actor(person).userId)
  const someone = (n: number): number => people[n % people.length] ?? 0
  const talk = await promise({ service, actor, ...office })
  await service.store.write(async (tx) => {
    await tx.updateTable('users').set({ active: false }).where('id', '=', actor('clerk').userId).execute()
    await tx.updateTable('users').set({ unit_id: null }).where('id', 'in', [actor('deputy').userId, actor('auditor').userId]).execute()
    await tx.insertInto('absences').values({ user_id: actor('colleague').userId, from_date: addDays(today, -3), to_date: today, substitute_id: actor('specialist').userId, reason: 'отпуск' }).execute()
    await tx.insertInto('absences').values({ user_id: actor('outsider').userId, from_date: addDays(today, 1), to_date: addDays(today, 9), substitute_id: null, reason: 'отпуск' }).execute()
    const ids: number[] = []
    for (const one of drawn.cases) {
      const legal = addDays(today, one.legal)
      const open = OPEN_STATUSES.includes(one.status)
      const id = await addCase(tx, {
        registrar_id: actor('clerk').userId, status: one.status, executor_id: one.status === 'registered' || one.person === null ? null : someone(one.person), registered_on: addDays(today, -one.registered),
        legal_due: one.dated ? legal : null, control_due: one.dated ? addDays(legal, one.plan) : null, closed_on: open ? null : addDays(today, one.closed),
      })
      ids.push(id)
      for (const [at, topic_code] of one.topics.entries()) await tx.insertInto('case_topics').values({ case_id: id, topic_code, main: at === 0 && one.main }).execute()
      if (one.asked !== null) await tx.insertInto('extensions').values({ case_id: id, days: 30, from_due: legal, to_due: addDays(legal, 30), reason: '', proposed_by: 1, proposed_at: '', state: one.asked }).execute()
      if (one.status === 'proposal_pending') await tx.insertInto('proposals').values({ case_id: id, ground: one.threat ? 'threat' : 'abuse', reason: '', proposed_by: 1, proposed_at: '', state: 'pending' }).execute()
    }
    for (const { of, kind, due, plan, told, lifted } of drawn.duties) {
      const day = addDays(today, due)
      const duty: NewRow<'notice_duties'> = { case_id: ids[of % ids.length] ?? 0, kind, rule_code: 'ПРОДЛ-30', basis: '', due_on: day, control_due: addDays(day, plan), owed_since: today, fulfilled_on: told ? today : null, lifted_at: lifted ? service.clock.instant() : null }
      await tx.insertInto('notice_duties').values(duty).execute()
    }
    const now = service.clock.now().getTime()
    for (const { person, seconds, state } of drawn.callbacks) {
      await tx.insertInto('callbacks').values({ record_id: talk.id, phone: '8 928 000-00-19', question: null, due_at: new Date(now + seconds * 1000).toISOString(), assignee_id: someone(person), state, created_by: 1, created_at: '' }).execute()
    }
  })
}
