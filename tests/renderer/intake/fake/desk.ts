import { implement } from '@orpc/server'
import { contract } from '../../../../contract/index.ts'
import type { CaseRow, CaseView } from '../../../../contract/cases.ts'
import type { IntakeDraft } from '../../../../contract/intake.ts'
import { caseRow, caseView } from '../../reply/fake/samples.ts'
import { DEADLINE, fileView, MAIL_CARD, MESSAGE, NOW, SUGGESTIONS } from './cards.ts'
import { USUAL_COLUMNS } from '../../../../domain/journal-column.ts'
import type { SavedView } from '../../../../contract/journal.ts'

const SAVED_VIEW: SavedView = { id: 1, version: 1, name: 'Просроченные', shared: true, filter: { set: 'overdue' }, sort: 'legalDue', descending: false, columns: [], days: null, owner: null, mayChange: true }

const os = implement(contract)

/** A clerk's office in memory: intake, journal and cases over the real contract. */
export function openDesk() {
  const calls: { readonly path: string; readonly input: unknown }[] = []
  const views = new Map<number, CaseView>()
  const state = {
    draft: null as IntakeDraft | null,
    /** What the next call of a procedure is refused with. */
    refuse: null as null | { readonly path: string; readonly code: 'INVALID_INPUT' | 'CONFLICT' | 'FORBIDDEN'; readonly message: string; readonly data: object },
    total: 128,
    rows: null as CaseRow[] | null,
    nextId: 40,
  }
  const reset = () => {
    calls.length = 0
    views.clear()
    Object.assign(state, { draft: null, refuse: null, total: 128, rows: null, nextId: 40 })
  }
  type Errors = { readonly [code in 'INVALID_INPUT' | 'CONFLICT' | 'FORBIDDEN']: (failure: { message: string; data: object }) => Error }
  const called = (path: string, input: unknown, errors?: Errors) => {
    calls.push({ path, input })
    const { refuse } = state
    if (errors === undefined || refuse?.path !== path) return
    state.refuse = null
    throw errors[refuse.code]({ message: refuse.message, data: refuse.data })
  }
  const viewOf = (id: number) => views.get(id) ?? caseView(id)
  const changed = (caseId: number) => ({ caseId, number: viewOf(caseId).number, status: viewOf(caseId).status, version: viewOf(caseId).version + 1 })

  const router = {
    intake: {
      lists: os.intake.lists.handler(() => ({
        topics: [{ code: '02', name: 'Перерасчёт', parentCode: null }, { code: '02.01', name: 'За период отсутствия', parentCode: '02' }],
        executors: [
          { id: 4, shortName: 'Счётчикова А.П.', position: 'специалист', phone: '1', unitName: 'Отдел расчётов', openCases: 6, overdueCases: 0, absentUntil: null, absence: null, substitute: null },
          { id: 5, shortName: 'Пак Е.Л.', position: 'специалист', phone: '2', unitName: null, openCases: 0, overdueCases: 0, absentUntil: '2026-11-30', absence: 'отпуск', substitute: { id: 4, shortName: 'Счётчикова А.П.' } },
        ],
        employees: [{ id: 4, shortName: 'Счётчикова А.П.' }],
        maxFileBytes: 1000,
      })),
      preview: os.intake.preview.handler(({ input }) => ({ nextNumber: `${input.surname.charAt(0)}-0412/26`, rules: [{ code: 'СТ-30', name: 'Ответ на обращение', basis: 'п. 7.2.4', proposed: true }], deadline: DEADLINE, obstacle: null, warnings: [] })),
      earlier: os.intake.earlier.handler(({ input }) => (input.surname === 'Лампочкин' ? [{ id: 7, number: 'Л-0198/26', registeredOn: '2026-05-14', applicant: 'Лампочкин С.И.', summary: 'Начисление ОДН', status: 'dispatched' as const, match: 'та же фамилия' }] : [])),
      suggest: os.intake.suggest.handler(({ input }) => (input.deliveryId === null && !input.text.includes('ЛС') ? { fields: [], concerns: [] } : SUGGESTIONS)),
      register: os.intake.register.handler(({ input, errors }) => {
        called('register', input, errors)
        state.draft = null
        return { id: 40, number: 'Л-0412/26', registeredOn: '2026-11-23', deadline: DEADLINE }
      }),
      importMail: os.intake.importMail.handler(async ({ input, errors }) => {
        called('importMail', { name: input.file.name, register: input.register })
        if (input.file.name.startsWith('bad')) throw errors.MAIL_REJECTED({ message: 'Это не письмо.', data: { reason: 'not_mail' } })
        const nothing = { deliveryId: 9, again: false, caseId: null, number: null, reason: null, message: null, card: null, files: [] }
        if (!input.register) return { ...nothing, outcome: 'ready' as const, message: MESSAGE, card: MAIL_CARD, files: [] }
        if (input.file.name.startsWith('empty')) return { ...nothing, outcome: 'quarantined' as const, reason: 'Файл пустой' }
        state.nextId += 1
        return { ...nothing, outcome: 'registered' as const, caseId: state.nextId, number: `Р-${state.nextId}/26` }
      }),
      loadDraft: os.intake.loadDraft.handler(() => (state.draft === null ? null : { draft: state.draft, files: [], message: null, savedAt: NOW })),
      saveDraft: os.intake.saveDraft.handler(({ input }) => {
        called('saveDraft', input)
        state.draft = input
        return { savedAt: NOW }
      }),
      discardDraft: os.intake.discardDraft.handler(() => {
        called('discardDraft', null)
        state.draft = null
        return { ok: true as const }
      }),
    },
    files: {
      stage: os.files.stage.handler(({ input }) => {
        called('stage', input.file.name)
        return fileView(31, { name: input.file.name })
      }),
      content: os.files.content.handler(({ input }) => {
        called('content', input)
        return new File(['text'], 'file.txt', { type: 'text/plain' })
      }),
      message: os.files.message.handler(() => MESSAGE),
    },
    cases: {
      list: os.cases.list.handler(({ input, errors }) => {
        called('list', input, errors)
        const rows = state.rows ?? Array.from({ length: Math.min(4, Math.max(0, state.total - input.offset)) }, (_, index) => caseRow(input.offset + index + 1))
        return { rows, total: state.total }
      }),
      totals: os.cases.totals.handler(() => ({ total: state.total, inWork: Math.min(12, state.total), overdue: Math.min(3, state.total), closed: Math.max(0, state.total - 12) })),
      find: os.cases.find.handler(() => [caseRow(7)]),
      get: os.cases.get.handler(({ input }) => viewOf(input.caseId)),
      timeline: os.cases.timeline.handler(() => [{ seq: 1, at: NOW, actor: 'Ковалёва Н.А.', action: 'case.registered', title: 'Обращение зарегистрировано', details: ['Номер: Л-0001/26'] }]),
      correct: os.cases.correct.handler(({ input, errors }) => {
        called('correct', input, errors)
        return changed(input.caseId)
      }),
      assign: os.cases.assign.handler(({ input, errors }) => {
        called('assign', input, errors)
        return changed(input.caseId)
      }),
      annul: os.cases.annul.handler(({ input }) => {
        called('annul', input)
        return changed(input.caseId)
      }),
    },
    journal: {
      lists: os.journal.lists.handler(() => ({ people: [{ id: 4, shortName: 'Счётчикова А.П.', active: true, unitId: 1 }], units: [{ id: 1, name: 'Отдел расчётов' }], topics: [{ code: '02', name: 'Перерасчёт' }], rules: [{ code: 'СТ-30', name: 'Тридцать дней' }] })),
      views: os.journal.views.handler(() => ({ views: [SAVED_VIEW], layout: { columns: USUAL_COLUMNS.map((column) => ({ column, width: 100 })), defaultViewId: null }, mayShare: true })),
      saveView: os.journal.saveView.handler(({ input }) => {
        called('saveView', input)
        return { ...SAVED_VIEW, ...input, id: 2 }
      }),
      keepLayout: os.journal.keepLayout.handler(({ input }) => {
        called('keepLayout', input)
        return { ok: true as const }
      }),
    },
    decisions: {
      check: os.decisions.check.handler(({ input }) => ({
        allowed: input.ground !== 'no_contacts', refusals: input.ground === 'no_contacts' ? ['В карточке есть контактные данные: адрес электронной почты.'] : [], warnings: ['Грубость сама по себе не основание.'], fragmentRequired: input.ground === 'abuse', redirectRequired: false, notice: null,
      })),
      propose: os.decisions.propose.handler(({ input }) => {
        called('propose', input)
        return changed(input.caseId)
      }),
    },
    replies: { get: os.replies.get.handler(() => null) },
  }
  return { router, calls, state, views, reset, sent: (path: string) => calls.filter((call) => call.path === path).map((call) => call.input) }
}
export type Desk = ReturnType<typeof openDesk>
