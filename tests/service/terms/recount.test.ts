import { describe, expect, it } from 'vitest'
import { auditPage } from '../../../service/admin/auditPage.ts'
import { getCalendar } from '../../../service/admin/getCalendar.ts'
import { saveCalendar } from '../../../service/admin/saveCalendar.ts'
import { annulNumber } from '../../../service/cases/annulNumber.ts'
import { caseTimeline } from '../../../service/cases/caseTimeline.ts'
import { getCase } from '../../../service/cases/getCase.ts'
import { myDay } from '../../../service/control/myDay.ts'
import { listReviews } from '../../../service/terms/listReviews.ts'
import { recountTerms } from '../../../service/terms/recountTerms.ts'
import { reviewCases } from '../../../service/terms/reviewCases.ts'
import { settleReview } from '../../../service/terms/settleReview.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'
import { caseRowOf } from '../replies/desk.ts'

const PAGE = { offset: 0, limit: 50 }
const REASON = 'Решение от 23.11.2026: 22 декабря объявлено рабочим'

/** Three running cases planned to 21.12 because 22 and 23 December are off, and the calendar that makes them worked again. */
async function touchedOffice(): Promise<{ office: TestOffice; cases: number[]; reviewId: number }> {
  const office = await openTestOffice()
  const { days, version } = await getCalendar(office.service, office.actor('administrator'), { year: 2026 })
  const off = ['2026-12-22', '2026-12-23'].map((date) => ({ date, kind: 'day_off' as const, name: 'перенесён' }))
  await saveCalendar(office.service, office.actor('administrator'), { year: 2026, version, confirmed: true, days: [...days, ...off] })
  const resolution = { executorId: office.actor('specialist').userId, coExecutorIds: [], text: '', intermediateDate: null }
  const cases = [(await office.register({}, { resolution })).id, (await office.register()).id, (await office.register({ aboutUserId: office.actor('deputy').userId })).id]
  expect(await caseRowOf(office, cases[0] ?? 0)).toMatchObject({ legal_due: '2026-12-23', control_due: '2026-12-21' })
  await saveCalendar(office.service, office.actor('administrator'), { year: 2026, version: version + 1, confirmed: true, days })
  const [review] = await listReviews(office.service, office.actor('deputy'))
  expect(review).toMatchObject({ touched: 3, waiting: 3, recounted: 0 })
  return { office, cases, reviewId: review?.id ?? 0 }
}

describe('terms that a change would move', () => {
  it('wait for the deputy director: the chosen one is recounted, its card and timeline say why, its executor is told', async () => {
    const { office, cases, reviewId } = await touchedOffice()
    const [chosen = 0, left = 0] = cases
    expect((await myDay(office.service, office.actor('deputy'))).rail.recount).toBe(1)
    const listed = await reviewCases(office.service, office.actor('deputy'), { id: reviewId, ...PAGE })
    expect(listed.rows.map(({ caseId, before, after }) => [caseId, before.controlDue, after?.controlDue])).toEqual(cases.map((id) => [id, '2026-12-21', '2026-12-23']))

    expect(await recountTerms(office.service, office.actor('deputy'), { id: reviewId, caseIds: [chosen], reason: REASON })).toEqual({ recounted: 1, skipped: [] })
    const view = await getCase(office.service, office.actor('specialist'), { caseId: chosen })
    expect(view.deadline).toMatchObject({ legalDue: '2026-12-23', controlDue: '2026-12-23' })
    expect(view.deadline.why.at(-1)).toBe('Срок пересчитан 23.11.2026 после изменения: Производственный календарь 2026 года. Прежний срок 23.12.2026, контрольный 21.12.2026.')
    expect((await caseTimeline(office.service, office.actor('specialist'), { caseId: chosen }))[0]).toMatchObject({
      title: 'Срок пересчитан после изменения справочника',
      details: ['Контрольный срок: 21.12.2026 → 23.12.2026', 'После изменения: Производственный календарь 2026 года', `Причина: ${REASON}`],
    })
    const record = await office.service.store.read.selectFrom('audit').selectAll().where('action', '=', 'case.term_recounted').executeTakeFirstOrThrow()
    expect(String(record.before_json)).toContain('"legal_due":"2026-12-23"')
    expect((await myDay(office.service, office.actor('specialist'))).notices).toContainEqual(expect.objectContaining({ caseId: chosen, text: expect.stringMatching(/пересчитан.*21\.12\.2026 → 23\.12\.2026/u) as string }))
    expect(await caseRowOf(office, left)).toMatchObject({ legal_due: '2026-12-23', control_due: '2026-12-21' })
    expect((await reviewCases(office.service, office.actor('deputy'), { id: reviewId, ...PAGE })).total).toBe(2)
  })

  it('a case closed meanwhile and a complaint about the one who decides are named and left; the last one ends the review', async () => {
    const { office, cases, reviewId } = await touchedOffice()
    const [first = 0, second = 0, aboutDeputy = 0] = cases
    await annulNumber(office.service, office.actor('clerk'), { caseId: first, version: (await caseRowOf(office, first)).version, reason: 'Ошибка регистрации' })
    const result = await recountTerms(office.service, office.actor('deputy'), { id: reviewId, caseIds: cases, reason: REASON })
    expect(result.recounted).toBe(1)
    expect(result.skipped.map(({ why }) => why)).toEqual([expect.stringMatching(/закрыто/u), expect.stringMatching(/подано на вас/u)])
    expect((await caseRowOf(office, second)).control_due).toBe('2026-12-23')
    expect((await recountTerms(office.service, office.actor('deputy2'), { id: reviewId, caseIds: [second, aboutDeputy], reason: REASON })).skipped).toMatchObject([{ why: 'Срок уже пересчитан.' }])
    expect(await listReviews(office.service, office.actor('deputy'))).toMatchObject([{ waiting: 0, recounted: 2, settledNote: 'Пересчитано' }])
    expect((await refusal(recountTerms(office.service, office.actor('deputy'), { id: reviewId, caseIds: [first], reason: REASON }))).code).toBe('ILLEGAL_TRANSITION')
  })

  it('may be left as they are, with a reason; a second decision meets the first', async () => {
    const { office, cases, reviewId } = await touchedOffice()
    const review = { id: reviewId, version: 1, reason: 'Сроки уже сообщены заявителям' }
    expect((await refusal(settleReview(office.service, office.actor('deputy'), { ...review, version: 7 }))).code).toBe('CONFLICT')
    await settleReview(office.service, office.actor('deputy'), review)
    expect((await refusal(settleReview(office.service, office.actor('deputy2'), review))).code).toBe('ILLEGAL_TRANSITION')
    for (const id of cases) expect((await caseRowOf(office, id)).control_due).toBe('2026-12-21')
    expect((await myDay(office.service, office.actor('deputy'))).rail.recount).toBeNull()
    expect((await auditPage(office.service, office.actor('auditor'), { offset: 0, limit: 1 })).rows).toMatchObject([{ title: 'Сроки решено не пересчитывать' }])
  })

  it('are not for the administrator, who reads no case, nor for anybody else', async () => {
    const { office, cases, reviewId } = await touchedOffice()
    for (const person of ['administrator', 'clerk', 'specialist', 'auditor'] as const) {
      expect((await refusal(recountTerms(office.service, office.actor(person), { id: reviewId, caseIds: cases, reason: REASON }))).code, person).toBe('FORBIDDEN')
      expect((await refusal(reviewCases(office.service, office.actor(person), { id: reviewId, ...PAGE }))).code, person).toBe('FORBIDDEN')
      expect((await refusal(settleReview(office.service, office.actor(person), { id: reviewId, version: 1, reason: REASON }))).code, person).toBe('FORBIDDEN')
    }
    expect(await listReviews(office.service, office.actor('administrator'))).toMatchObject([{ what: 'Производственный календарь 2026 года' }])
    expect((await refusal(listReviews(office.service, office.actor('specialist')))).code).toBe('FORBIDDEN')
  })
})
