import { implement } from '@orpc/server'
import { contract } from '../../../contract/index.ts'
import type { TopicView, TouchedTerm } from '../../../contract/reference.ts'

const os = implement(contract)

export const TOPICS: TopicView[] = [
  { code: '05', name: 'Отключения электроэнергии', parentCode: null, defaultRuleCode: '354-К', defaultExecutorId: null, active: true, sort: 1, version: 1, used: 12, classifier: [] },
  { code: '05.01', name: 'Аварийное отключение', parentCode: '05', defaultRuleCode: '354-К', defaultExecutorId: 2, active: true, sort: 2, version: 3, used: 7, classifier: ['0005.0005.0056.1149'] },
  { code: '06', name: 'Задолженность и ограничение режима потребления электрической энергии в многоквартирных домах', parentCode: null, defaultRuleCode: null, defaultExecutorId: null, active: false, sort: 3, version: 1, used: 0, classifier: [] },
]
export const TOUCHED: TouchedTerm[] = [
  { caseId: 7, number: 'К-0407/26', executor: 'Счётчикова А.П.', ruleCode: 'СТ-30', newRuleCode: 'СТ-30', before: { legalDue: '2026-12-23', controlDue: '2026-12-21' }, after: { legalDue: '2026-12-23', controlDue: '2026-12-23' }, problem: null },
  { caseId: 8, number: 'Л-0408/26', executor: null, ruleCode: 'СТ-УСТН', newRuleCode: 'СТ-УСТН', before: { legalDue: '2026-12-20', controlDue: '2026-12-18' }, after: null, problem: 'Обещанная дата не может быть позже 03.12.2026.' },
]

/** The reference tables; `touched` is what any change would move. */
export function fakeReference(note: (name: string, input: unknown) => void, store: { readonly touched: readonly TouchedTerm[] }) {
  const touched = () => [...store.touched]
  return {
    topics: os.reference.topics.handler(() => ({ topics: TOPICS, rules: [{ code: 'СТ-30', name: 'Ответ на обращение' }, { code: '354-К', name: 'Жалоба на качество услуги' }], executors: [{ id: 2, shortName: 'Орлова А.П.' }] })),
    saveTopic: os.reference.saveTopic.handler(({ input, errors }) => {
      note('saveTopic', input)
      if (input.code === '05.77') throw errors.INVALID_INPUT({ message: 'Код 05.77 уже занят.', data: { fields: [{ path: 'code', message: 'Код 05.77 уже занят.' }] } })
      return { ok: true as const }
    }),
    readCalendar: os.reference.readCalendar.handler(({ input, errors }) => {
      if (input.file.name.startsWith('bad')) throw errors.INVALID_INPUT({ message: 'Строка 3: день 01.01.2025 не относится к 2026 году. Из файла ничего не взято.', data: {} })
      return [{ date: '2026-12-24', kind: 'day_off' as const, name: 'перенесён с 03.01.2026' }]
    }),
    shippedCalendar: os.reference.shippedCalendar.handler(() => ({ days: [], confirmed: false, years: [] })),
    classifier: os.reference.classifier.handler(() => ({ rows: [], total: 0, mapped: 0 })),
    tryTerm: os.reference.tryTerm.handler(({ input }) => {
      note('tryTerm', input)
      return { terms: [{ ruleCode: '354-К', ruleName: 'Жалоба на качество услуги', problem: null, deadline: { ruleCode: '354-К', ruleName: '', basis: '', start: input.receivedOn, legalDue: '2026-11-26', controlDue: '2026-11-26', why: ['Срок 26.11.2026: поступление 23.11.2026 + 3 рабочих дня.'], warnings: [] } }] }
    }),
    effect: os.reference.effect.handler(({ input }) => {
      note('effect', input.change)
      return { rows: touched(), total: touched().length, examined: 340 }
    }),
    reviews: os.reference.reviews.handler(() => [{ id: 1, version: 1, kind: 'calendar' as const, what: 'Производственный календарь 2026 года', reason: '', touched: 2, waiting: 2, recounted: 0, createdAt: '2026-11-23T07:14:00.000Z', createdBy: 'Панова А.П.', settledAt: null, settledBy: null, settledNote: '' }]),
    reviewCases: os.reference.reviewCases.handler(() => ({ rows: touched(), total: touched().length })),
    recount: os.reference.recount.handler(({ input }) => {
      note('recount', input)
      return { recounted: 0, skipped: [{ number: 'К-0407/26', why: 'Обращение уже закрыто, срок остался прежним.' }] }
    }),
    settleReview: os.reference.settleReview.handler(({ input }) => { note('settleReview', input); return { ok: true as const } }),
  }
}
