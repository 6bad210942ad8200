import { documentFromText } from '../../../../domain/letter-document.ts'
import { implement } from '@orpc/server'
import type { ReplyView } from '../../../../contract/replies.ts'
import { contract } from '../../../../contract/index.ts'
import { board } from './board.ts'
import { caseRow, caseView, checklist, NOW, replyView, SESSION, VERIFICATION } from './samples.ts'

const os = implement(contract)
const changed = (caseId: number, status: 'for_signature' | 'in_work' | 'returned' | 'dispatched' | 'closed_no_action') => ({ caseId, number: caseRow(caseId).number, status, version: 4 })

/** A small office in memory: enough of the contract for the pages of letters, decisions, dispatch and control. */
export function openOffice(letter: (name: string) => Promise<File> | File = (name) => new File(['%PDF-1.7'], name, { type: 'application/pdf' })) {
  const replies = new Map<number, ReplyView>()
  const views = new Map<number, ReturnType<typeof caseView>>()
  const calls: { readonly path: string; readonly input: unknown }[] = []
  const called = (path: string, input: unknown) => void calls.push({ path, input })
  const replyOf = (replyId: number): ReplyView => {
    const found = [...replies.values()].find(({ id }) => id === replyId)
    if (found === undefined) throw new Error(`no reply ${replyId}`)
    return found
  }
  const store = (reply: ReplyView) => {
    replies.set(reply.caseId, reply)
    return reply
  }
  const FULL = { queue: [1, 2, 3, 4, 5], dispatch: [6, 7], decisions: DECISIONS }
  const state = { ...FULL, password: 'ключ', seen: new Set<number>(), remembered: false, stopped: false }
  /** As it was when it opened: tests do not see each other. */
  const reset = () => {
    replies.clear()
    views.clear()
    calls.length = 0
    Object.assign(state, FULL, { seen: new Set<number>(), remembered: false, stopped: false })
  }

  const keyInUse = () => ({ id: 3, label: 'Рутокен', kind: 'p12' as const, passwordNeeded: true, rememberMinutes: 15, secondsLeft: state.remembered ? 840 : null })

  const router = {
    cases: {
      get: os.cases.get.handler(({ input }) => views.get(input.caseId) ?? caseView(input.caseId)),
      list: os.cases.list.handler(({ input }) => {
        called('cases.list', input)
        return { rows: Array.from({ length: Math.min(input.limit, Math.max(0, 128 - input.offset)) }, (_, index) => caseRow(input.offset + index + 1)), total: 128 }
      }),
    },
    session: { state: os.session.state.handler(() => SESSION) },
    events: { changes: os.events.changes.handler(async function* changes({ signal }) {
      await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))
      yield* []
    }) },
    keys: {
      mine: os.keys.mine.handler(() => keyInUse()),
      forget: os.keys.forget.handler(() => {
        state.remembered = false
        return keyInUse()
      }),
    },
    intake: {
      lists: os.intake.lists.handler(() => ({ topics: [], employees: [], maxFileBytes: 1, executors: [{ id: 8, shortName: 'Титова М.М.', position: 'специалист', phone: '1', unitName: null, openCases: 9, overdueCases: 0, absentUntil: null, absence: null, substitute: null }] })),
    },
    visas: { of: os.visas.of.handler(() => []) },
    control: {
      board: os.control.board.handler(({ input }) => {
        called('control.board', input)
        return board()
      }),
      whyDue: os.control.whyDue.handler(() => ({ ruleCode: 'СТ-30', ruleName: 'Ответ на обращение', basis: 'п. 7.2.4', start: '2026-11-23', legalDue: '2026-12-23', controlDue: '2026-12-23', why: ['Срок 23.12.2026: регистрация 23.11.2026 + 30 календарных дней (СТ-30, п. 7.2.4 и 8.2.2 Стандарта).'], warnings: [] })),
      handOver: os.control.handOver.handler(({ input }) => {
        called('control.handOver', input)
        const cases = 'cases' in input.chosen ? input.chosen.cases : []
        return { executor: { id: input.executorId, shortName: 'Титова М.М.' }, done: cases.slice(1).map(({ caseId, version }) => ({ caseId, number: `И-${caseId}/26`, from: { id: 4, shortName: 'Счётчикова А.П.' }, version: version + 1 })), refused: cases.slice(0, 1).map(({ caseId }) => ({ caseId, number: `И-${caseId}/26`, why: 'Обращение уже у этого исполнителя.' })) }
      }),
    },
    decisions: {
      check: os.decisions.check.handler(() => ({ allowed: true, refusals: [], warnings: ['Грубость сама по себе не основание: если в обращении есть вопрос по существу, на него отвечают (п. 6.4.5 Стандарта).'], fragmentRequired: true, redirectRequired: false, notice: null })),
      queue: os.decisions.queue.handler(() => state.decisions),
      decide: os.decisions.decide.handler(({ input, errors }) => {
        called('decisions.decide', input)
        if (state.decisions.some((item) => item.ownProposal && item.kind === 'proposal' && item.proposal.id === input.proposalId)) throw errors.FORBIDDEN({ message: 'Это ваше предложение: решение по нему принимает другой сотрудник.', data: {} })
        state.decisions = state.decisions.filter((item) => item.kind !== 'proposal' || item.proposal.id !== input.proposalId)
        return changed(21, 'closed_no_action')
      }),
      decideExtension: os.decisions.decideExtension.handler(({ input }) => {
        called('decisions.decideExtension', input)
        state.decisions = state.decisions.filter((item) => item.kind !== 'extension')
        return changed(22, 'in_work')
      }),
      withdraw: os.decisions.withdraw.handler(() => changed(23, 'in_work')),
    },
    replies: {
      get: os.replies.get.handler(({ input }) => replies.get(input.caseId) ?? null),
      begin: os.replies.begin.handler(({ input }) => store(replyView(input.caseId, { version: 1 }))),
      templates: os.replies.templates.handler(() => [
        { code: 'reply-charges', name: 'Разъяснение начислений', kind: 'reply', topic: '01', heading: 'О начислении платы', body: 'Плата за {{период}} начислена по показаниям.' },
        { code: 'reply-recalculation', name: 'Перерасчёт произведён', kind: 'reply', topic: '02', heading: 'О перерасчёте платы', body: 'Произведён перерасчёт на сумму {{сумма}} руб.' },
      ]),
      save: os.replies.save.handler(({ input, errors }) => {
        called('replies.save', input)
        const reply = replyOf(input.replyId)
        if (reply.version !== input.version) throw errors.CONFLICT({ message: 'Письмо уже изменено', data: { currentVersion: reply.version, changedBy: reply.savedBy } })
        return store({ ...reply, text: input.text, version: reply.version + 1, savedAt: NOW, checklist: checklist(input.text) })
      }),
      versions: os.replies.versions.handler(({ input }) => [{ version: 6, savedAt: NOW, savedBy: 'Счётчикова А.П.', subject: replyOf(input.replyId).text.subject, salutation: 'Уважаемый Савелий Игнатьевич!', document: documentFromText('На Ваше обращение сообщаем, что доводы рассмотрены. Перерасчёт не произведён.') }]),
      preview: os.replies.preview.handler(() => letter('letter.pdf')),
      submit: os.replies.submit.handler(({ input, errors }) => {
        called('replies.submit', input)
        const reply = replyOf(input.replyId)
        const missing = reply.checklist.filter(({ ok, blocking }) => blocking && !ok)
        if (missing.length > 0) throw errors.NOT_READY({ message: 'Ответ нельзя передать на подпись', data: { missing: missing.map(({ label }) => label) } })
        store({ ...reply, state: 'submitted' })
        return changed(reply.caseId, 'for_signature')
      }),
      recall: os.replies.recall.handler(({ input }) => {
        const reply = store({ ...replyOf(input.replyId), state: 'draft' })
        return changed(reply.caseId, 'in_work')
      }),
      return: os.replies.return.handler(({ input }) => {
        called('replies.return', input)
        state.queue = state.queue.filter((id) => id + 100 !== input.replyId)
        return changed(input.replyId - 100, 'returned')
      }),
      resolveRemark: os.replies.resolveRemark.handler(({ input }) => {
        called('replies.resolveRemark', input)
        for (const reply of replies.values()) store({ ...reply, remarks: reply.remarks.map((remark) => (remark.id === input.remarkId ? { ...remark, resolvedAt: NOW } : remark)) })
        return { ok: true as const }
      }),
      queue: os.replies.queue.handler(() => state.queue.map((id) => ({ replyId: id + 100, version: 7, submittedAt: NOW, author: 'Счётчикова А.П.', kind: 'reply' as const, row: caseRow(id, { status: 'for_signature' }), due: caseRow(id).due, seen: state.seen.has(id + 100) }))),
      markSeen: os.replies.markSeen.handler(({ input }) => {
        state.seen.add(input.replyId)
        return { ok: true as const }
      }),
      signMany: os.replies.signMany.handler(async function* signMany({ input, errors }) {
        called('replies.signMany', input)
        if (input.keyPassword !== state.password && !(input.keyPassword === '' && state.remembered)) throw errors.KEY_REJECTED({ message: 'Пароль не подходит к контейнеру ключа.', data: { reason: 'wrong_password' } })
        state.remembered = true
        for (const [index, { replyId }] of input.letters.entries()) {
          await new Promise((resolve) => setTimeout(resolve, 30))
          const place = { replyId, done: index + 1, total: input.letters.length }
          if (state.stopped) yield { ...place, outcome: 'untouched' as const, outgoingNumber: null, reason: 'Остановлено до этого письма.' }
          else if (replyId === 103) yield { ...place, outcome: 'refused' as const, outgoingNumber: null, reason: 'Письмо отозвали с подписи.' }
          else {
            state.queue = state.queue.filter((id) => id + 100 !== replyId)
            yield { ...place, outcome: 'signed' as const, outgoingNumber: `${caseRow(replyId - 100).number}/1`, reason: '' }
          }
        }
      }),
      stopSigning: os.replies.stopSigning.handler(() => {
        state.stopped = true
        return { ok: true as const }
      }),
      sign: os.replies.sign.handler(({ input, errors }) => {
        called('replies.sign', input)
        if (input.keyPassword !== state.password && !(input.keyPassword === '' && state.remembered)) throw errors.KEY_REJECTED({ message: 'Пароль не подходит к контейнеру ключа.', data: { reason: 'wrong_password' } })
        state.remembered = true
        state.queue = state.queue.filter((id) => id + 100 !== input.replyId)
        const caseId = input.replyId - 100
        return { replyId: input.replyId, caseId, documentId: 900 + caseId, outgoingNumber: `${caseRow(caseId).number}/1`, sha256: 'b'.repeat(64), signatureValid: true as const, signer: 'Громов С.В.' }
      }),
      document: os.replies.document.handler(async () => ({ file: await letter('0006-26-1.pdf'), verification: VERIFICATION })),
      dispatch: os.replies.dispatch.handler(({ input }) => {
        called('replies.dispatch', input)
        state.dispatch = state.dispatch.filter((id) => id + 100 !== input.replyId)
        return changed(input.replyId - 100, 'dispatched')
      }),
    },
    sending: {
      queue: os.sending.queue.handler(() => state.dispatch.map((id) => ({ replyId: id + 100, documentId: 900 + id, outgoingNumber: `${caseRow(id).number}/1`, replyChannel: id % 2 === 0 ? 'post' as const : 'email' as const, replyAddress: id % 2 === 0 ? 'г. Пятигорск, ул. Образцовая, д. 7, кв. 15' : 'lampochkin@example.ru', signedOn: '2026-11-22', kind: 'reply' as const, due: caseRow(id).due, row: caseRow(id, { status: 'signed' }), mail: null, returned: null }))),
      way: os.sending.way.handler(() => ({ from: null })),
    },
  }
  return { router, replies, views, calls, state, store, reset }
}
export type Office = ReturnType<typeof openOffice>

const proposal = { state: 'pending', proposedAt: NOW, decidedBy: null, decidedAt: null, decisionNote: '', reversalReason: null, version: 1 } as const
const DECISIONS = [
  { kind: 'proposal' as const, ownProposal: false, row: caseRow(21, { status: 'proposal_pending', urgent: true }), proposal: { ...proposal, id: 1, caseId: 21, ground: 'threat' as const, reason: 'Прямая угроза сотруднику офиса.', fragment: 'Приду в офис и разнесу вашу кассу вместе с кассиром', redirectTo: '', proposedBy: { id: 2, shortName: 'Ковалёва Н.А.' }, notice: 'Уведомление о недопустимости злоупотребления правом' } },
  { kind: 'extension' as const, ownProposal: false, row: caseRow(22), extension: { id: 5, days: 30, fromDue: '2026-12-03', toDue: '2027-01-02', reason: 'Ждём акт сетевой организации о проверке прибора учёта.', state: 'pending' as const, proposedBy: { id: 4, shortName: 'Счётчикова А.П.' }, proposedAt: NOW, decidedBy: null, decidedAt: null, version: 1 } },
  { kind: 'proposal' as const, ownProposal: true, row: caseRow(23, { status: 'proposal_pending' }), proposal: { ...proposal, id: 3, caseId: 23, ground: 'no_contacts' as const, reason: 'Ни адреса, ни телефона, ни лицевого счёта.', fragment: '', redirectTo: '', proposedBy: { id: 1, shortName: 'Громов С.В.' }, notice: null } },
]
