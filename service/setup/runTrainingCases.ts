import { randomUUID } from 'node:crypto'
import { documentFromText } from '../../domain/letter-document.ts'
import { addDays, moscowDate, type IsoDate } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { annulNumber } from '../cases/annulNumber.ts'
import { assignExecutor } from '../cases/assignExecutor.ts'
import type { Service } from '../context.ts'
import { decideProposal } from '../decisions/decideProposal.ts'
import { proposeDecision } from '../decisions/proposeDecision.ts'
import { requestExtension } from '../decisions/requestExtension.ts'
import { emptyCard } from '../intake/emptyCard.ts'
import { registerAppeal } from '../intake/registerAppeal.ts'
import { beginReply } from '../replies/beginReply.ts'
import { dispatchReply } from '../replies/dispatchReply.ts'
import { getReply } from '../replies/getReply.ts'
import { returnReply } from '../replies/returnReply.ts'
import { saveReply } from '../replies/saveReply.ts'
import { signReply } from '../replies/signReply.ts'
import { submitReply } from '../replies/submitReply.ts'
import { TRAINING_CASES, type TrainingCase, type TrainingStep } from './trainingCases.ts'
import { TRAINING_KEY_PASSWORD } from './trainingPeople.ts'

type People = (login: string) => Actor

/** Goes through the lives of the training cases day by day with the very use cases of the office, on a clock set to each day. */
export async function runTrainingCases(service: Service, people: People): Promise<number> {
  const today = service.clock.today()
  const ids = new Map<TrainingCase, number>()
  const days = TRAINING_CASES.flatMap((training) => [{ training, ago: training.ago, step: null }, ...training.steps.map((step) => ({ training, ago: step.ago, step }))])
  let minute = 0
  for (const { training, ago, step } of days.toSorted((a, b) => b.ago - a.ago)) {
    minute += 1
    const then = onDay(service, addDays(today, -ago), minute)
    if (step === null) ids.set(training, await register(then, people('kovaleva'), training))
    else await take(then, people, training, step, ids.get(training) ?? 0)
  }
  return ids.size
}

/** The service with its clock standing at a working hour of that day; never later than now. */
function onDay(service: Service, day: IsoDate, minute: number): Service {
  const hour = Date.parse(`${day}T09:00:00+03:00`) + minute * 60_000
  const now = new Date(Math.min(hour, service.clock.now().getTime()))
  return { ...service, clock: { now: () => now, instant: () => now.toISOString(), today: () => moscowDate(now.toISOString()) } }
}

async function register(service: Service, actor: Actor, { ago, authorAgo, card }: TrainingCase): Promise<number> {
  const today = service.clock.today()
  const authorDate = authorAgo === undefined ? null : addDays(today, ago - authorAgo)
  const input = { card: { ...emptyCard(today), ...card, authorDate }, ruleCode: null, ruleReason: '', resolution: null, fileIds: [], deliveryId: null, requestId: randomUUID(), links: [] }
  return (await registerAppeal(service, actor, input)).id
}

async function take(service: Service, people: People, training: TrainingCase, step: TrainingStep, caseId: number): Promise<void> {
  const { store } = service
  const row = await store.read.selectFrom('cases').select(['version', 'executor_id']).where('id', '=', caseId).executeTakeFirstOrThrow()
  const executor = people(training.steps.find((one) => one.do === 'assign')?.executor ?? 'kovaleva')
  const deputy = people('gromov')
  const at = { caseId, version: row.version }
  const reply = async () => {
    const found = await getReply(service, deputy, { caseId })
    if (found === null) throw new Error(`training case ${caseId} has no reply`)
    return { replyId: found.id, version: found.version, text: found.text }
  }
  switch (step.do) {
    case 'assign':
      await assignExecutor(service, people('kovaleva'), { ...at, resolution: { executorId: people(step.executor).userId, coExecutorIds: [], text: step.text, intermediateDate: null } })
      return
    case 'draft':
    case 'submit': {
      const draft = await beginReply(service, executor, { caseId, templateCode: null })
      const saved = await saveReply(service, executor, { replyId: draft.id, version: draft.version, text: { ...draft.text, subject: step.subject, document: documentFromText(step.body), result: 'explained', justified: 'no' } })
      if (step.do === 'submit') await submitReply(service, executor, { replyId: saved.id, version: saved.version })
      return
    }
    case 'return': {
      const { replyId, version } = await reply()
      await returnReply(service, deputy, { replyId, version, remarks: [{ text: step.remarks, quote: null }] })
      return
    }
    case 'sign': {
      const { replyId, version } = await reply()
      await signReply(service, deputy, { replyId, version, keyPassword: TRAINING_KEY_PASSWORD })
      return
    }
    case 'dispatch': {
      const { replyId, text } = await reply()
      await dispatchReply(service, people('kovaleva'), { replyId, channel: text.replyChannel, address: text.replyAddress, dispatchedOn: service.clock.today(), proof: 'Список почтовых отправлений', postalId: '35750000000017', recipient: '', documentShown: '', proofFile: null })
      return
    }
    case 'propose':
      await proposeDecision(service, step.by === 'clerk' ? people('kovaleva') : executor, { ...at, ground: step.ground, reason: step.reason, fragment: step.fragment ?? '', redirectTo: step.redirectTo ?? '' })
      return
    case 'accept': {
      const proposal = await store.read.selectFrom('proposals').select(['id', 'version']).where('case_id', '=', caseId).where('state', '=', 'pending').executeTakeFirstOrThrow()
      await decideProposal(service, deputy, { proposalId: proposal.id, version: proposal.version, accept: true, note: step.note })
      return
    }
    case 'request_extension':
      await requestExtension(service, executor, { ...at, days: step.days, reason: step.reason })
      return
    case 'annul':
      await annulNumber(service, people('kovaleva'), { ...at, reason: step.reason })
  }
}
