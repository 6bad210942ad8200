import { documentFromText } from '../../domain/letter-document.ts'
import { isContractProcedure } from '@orpc/contract'
import { ORPCError, createRouterClient } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { contract } from '../../contract/index.ts'
import { FAILURE_CODES } from '../../domain/failure.ts'
import { router } from '../../service/router.ts'
import { signIn } from '../../service/session/signIn.ts'
import { openTestOffice, PASSWORD, registration, type TestOffice, type TestPerson } from '../service/support.ts'

type Procedure = { name: string; definition: { inputSchema?: unknown; outputSchema?: unknown; errorMap: object; route: { method?: string; path?: string; summary?: string } } }

const procedures: Procedure[] = Object.entries(contract).flatMap(([group, members]) =>
  Object.entries(members).flatMap(([key, procedure]) => (isContractProcedure(procedure) ? [{ name: `${group}.${key}`, definition: procedure['~orpc'] }] : [])),
)

/** Work before signing in; everything else must refuse. */
const OPEN_TO_ALL = ['about.versions', 'session.state', 'session.signIn', 'session.resume', 'session.unlock', 'session.signOut', 'setup.createTraining', 'setup.createNew']

/** An input the schema accepts, so that the refusal comes from the use case and not from the schema. */
const reason = 'Причина для проверки'
const card = registration('2026-11-23').card
const resolution = { executorId: 1, coExecutorIds: [], text: '', intermediateDate: null }
const draft = { card, ruleCode: null, ruleReason: '', links: [], resolution: null, fileIds: [], deliveryId: null, requestId: '7f9c24e8-3b1a-4c55-8f3e-0a8ad0d6d5e1' }
const text = { subject: 'О проверке', salutation: 'Уважаемые господа!', addressee: [], document: documentFromText('Текст'), attachments: '', replyChannel: 'post', replyAddress: '', result: null, justified: null, templateCode: null }
const caller = { surname: 'Лампочкин', name: 'С', patronymic: '', accountNumber: '', address: 'ул. Образцовая, д. 7', phone: '' }
const talk = { ...caller, kind: 'call', date: '2026-11-23', time: '09:55', durationSeconds: null, warned: true, confidential: false, specialConditions: false, topics: [], summary: 'О сроках', outcome: 'answered', answer: '', directedTo: '', endReason: '', appealType: 'application', promisedOn: null, office: '', bookNumber: '', bookPage: '', callback: null, requestId: draft.requestId }
const visit = { ...caller, purpose: 'Показания', date: '2026-11-24', time: '', assigneeId: 1 }
const file = new File(['x'], 'x.txt')
const mailServer = { host: 'localhost', port: 1, security: 'tls', login: 'x', caPem: '', password: 'x', version: 0 }
const mailbox = { ...mailServer, id: null, name: 'Приёмная', folder: 'INBOX', since: null, afterProcessing: 'leave', doneFolder: '', pollMinutes: 5, enabled: false }
const outgoing = { ...mailServer, fromName: '', fromAddress: 'a@b.ru' }
const rule = { code: 'СТ-30', name: 'Правило', basis: 'п. 1', validFrom: '2026-01-01', validTo: null, types: [], topics: [], applicantKinds: [], channels: [], start: 'registration', amount: 30, unit: 'calendar', warnBefore: [], extensionMax: null, noticeRequired: false, decider: null, priority: 100, status: 'firm', enabled: true, purpose: 'reply', gapAllowed: false }
const INPUTS: Record<string, unknown> = {
  'session.changePassword': { current: 'x', next: 'y' },
  'intake.preview': { channel: 'post', type: 'complaint', applicantKind: 'individual', topics: [], receivedOn: '2026-11-23', surname: '', organisation: '', ruleCode: null, authorDate: null, forwardingDue: null, replyChannel: 'post', replyTo: '' },
  'intake.earlier': { surname: '', name: '', organisation: '', accountNumber: '', phones: [], email: '' },
  'admin.saveDictionaryEntry': { id: null, version: 0, list: 'abuse', phrase: 'обалдуй', code: null, active: true },
  'decisions.denyConcern': { caseId: 1, kind: 'threat' },
  'intake.suggest': { deliveryId: null, text: '', fileIds: [] },
  'intake.register': draft,
  'intake.importMail': { file, register: false },
  'intake.saveDraft': draft,
  'mail.list': { tab: 'waiting' },
  'mail.open': { id: 1 },
  'mail.raw': { id: 1 },
  'mail.attach': { id: 1, caseId: 1 },
  'mail.detach': { id: 1, reason: '' },
  'mail.setAside': { id: 1, ground: 'spam', reason: '' },
  'mail.restore': { id: 1, reason: '' },
  'intake.loadDraft': { oralRecordId: null },
  'intake.discardDraft': { oralRecordId: null },
  'replies.templates': { caseId: 1 },
  'replies.nameForms': { caseId: 1 },
  'replies.saveNameForms': { caseId: 1, forms: { addressee: 'x', dative: 'x', genitive: 'x', salutation: 'x' } },
  'analysis.view': { period: { from: '2026-01-01', to: '2026-12-31' } },
  'analysis.cross': { period: { from: '2026-01-01', to: '2026-12-31' }, rows: 'type', columns: 'topic' },
  'analysis.report': { period: { from: '2026-01-01', to: '2026-12-31' }, format: 'pdf' },
  'analysis.seasons': { until: '2026-12-31' },
  'cases.list': { filter: {} },
  'cases.totals': { filter: {} },
  'journal.saveView': { id: null, version: 0, name: 'Мои', shared: false, filter: {}, sort: 'number', descending: false, columns: [], days: null },
  'journal.removeView': { id: 1, version: 1 },
  'journal.keepLayout': { columns: [{ column: 'number', width: 100 }], defaultViewId: null },
  'cases.find': { query: 'x' },
  'search.find': { query: 'x' },
  'search.fragments': { query: 'x', ids: [1] },
  'cases.get': { caseId: 1 },
  'cases.timeline': { caseId: 1 },
  'cases.correct': { caseId: 1, version: 1, card, ruleCode: null, reason },
  'cases.assign': { caseId: 1, version: 1, resolution },
  'cases.requestExtension': { caseId: 1, version: 1, days: 10, reason },
  'cases.extend': { caseId: 1, version: 1, days: 10, reason },
  'cases.link': { caseId: 1, otherId: 2, kind: 'related', note: '' },
  'cases.closeOral': { caseId: 1, version: 1, talkedOn: '2026-11-23', talkedTime: '10:00', way: 'phone', answer: 'Ответ', result: 'explained', justified: null },
  'cases.annul': { caseId: 1, version: 1, reason },
  'cases.reopen': { caseId: 1, version: 1, reason, startOn: '2026-11-23' },
  'files.stage': { file },
  'files.discard': { id: 1 },
  'files.attach': { caseId: 1, file },
  'files.content': { id: 1 },
  'files.message': { id: 1 },
  'papers.stamp': { caseId: 1, fileId: 1, corner: 'bottom_right' },
  'papers.receipt': { caseId: 1 },
  'texts.get': { fileId: 1 },
  'texts.cancel': { fileId: 1 },
  'texts.again': { fileId: 1 },
  'scans.take': { ids: [1] },
  'scans.setAside': { ids: [1], reason },
  'scans.restore': { ids: [1] },
  'visas.saveMode': { mode: 'none', version: 0 },
  'visas.saveHead': { unitId: 1, version: 0, headId: null },
  'visas.of': { replyId: 1 },
  'visas.give': { visaId: 1, version: 1 },
  'visas.return': { visaId: 1, version: 1, remarks: reason },
  'visas.skip': { visaId: 1, version: 1, reason },
  'originals.signers': { caseId: 1 },
  'originals.print': { replyId: 1, version: 1, signerId: 1 },
  'originals.paper': { printId: 1 },
  'originals.cancel': { printId: 1, reason },
  'originals.attach': { printId: 1, files: [file] },
  'replies.get': { caseId: 1 },
  'letters.fulfil': { dutyId: 1 },
  'letters.lift': { dutyId: 1, version: 1, reason },
  'letters.begin': { caseId: 1, kind: 'acknowledgement', details: '', answerDue: null },
  'letters.proposeWait': { caseId: 1 },
  'letters.discard': { replyId: 1, version: 1 },
  'letters.recallSigned': { replyId: 1, version: 1, reason },
  'letters.noteAnswer': { replyId: 1, version: 1 },
  'replies.begin': { caseId: 1, templateCode: null },
  'replies.save': { replyId: 1, version: 1, text },
  'replies.versions': { replyId: 1 },
  'replies.preview': { replyId: 1, text },
  'replies.submit': { replyId: 1, version: 1 },
  'replies.recall': { replyId: 1, version: 1 },
  'replies.recallSigned': { caseId: 1, version: 1, reason },
  'replies.return': { replyId: 1, version: 1, remarks: [{ text: reason, quote: null }] },
  'replies.resolveRemark': { remarkId: 1 },
  'keys.saveMemory': { rememberMinutes: 15, version: 0 },
  'replies.markSeen': { replyId: 1, version: 1 },
  'replies.signMany': { batchId: '12345678', letters: [{ replyId: 1, version: 1 }], keyPassword: 'x', unseenToo: false },
  'replies.stopSigning': { batchId: '12345678' },
  'replies.sign': { replyId: 1, version: 1, keyPassword: 'x' },
  'replies.document': { documentId: 1 },
  'replies.dispatch': { replyId: 1, channel: 'post', address: '', dispatchedOn: '2026-11-23', proof: '', postalId: '', recipient: '', documentShown: '', proofFile: null },
  'exports.register': { jobId: '12345678', ticket: '12345678', filter: {}, sort: 'number', descending: false, columns: ['number'] },
  'exports.book': { jobId: '12345678', ticket: '12345678', book: 'incoming', from: '2026-11-01', to: '2026-11-30', format: 'pdf' },
  'exports.bookSize': { book: 'incoming', from: '2026-11-01', to: '2026-11-30' },
  'exports.stop': { jobId: '12345678' },
  'sending.send': { replyId: 1, address: 'a@b.ru' },
  'sending.cancel': { mailId: 1 },
  'sending.retry': { mailId: 1 },
  'sending.confirm': { mailId: 1, proof: reason },
  'sending.envelopes': { replyIds: [1], format: 'DL', index: 'code' },
  'sending.postalList': { replyIds: [1] },
  'sending.saveLetterMail': { subject: 'Ответ', body: 'Ответ во вложении', replyTo: '', pausesMinutes: [1], version: 0 },
  'sending.journal': { from: '2026-11-01', to: '2026-11-30', channel: null, text: '' },
  'sending.postalId': { dispatchId: 1, postalId: '35750000123457' },
  'sending.undelivered': { dispatchId: 1, reason },
  'originals.check': { file },
  'originals.addAuthority': { file },
  'originals.removeAuthority': { id: 1 },
  'templates.save': { id: null, version: 0, kind: 'reply', topic: null, name: 'Ответ', heading: 'Об ответе', body: 'Сообщаем, что вопрос рассмотрен.', enabled: true },
  'templates.versions': { id: 1 },
  'templates.preview': { heading: 'Об ответе', body: 'Сообщаем.' },
  'spelling.check': { replyId: 1, words: ['слово'] },
  'spelling.suggest': { word: 'слово' },
  'spelling.learn': { word: 'слово', scope: 'own' },
  'spelling.setWord': { id: 1, version: 1, active: false },
  'samples.list': { caseId: 1, query: '' },
  'samples.open': { caseId: 1, replyId: 1 },
  'phrases.forCase': { caseId: 1 },
  'phrases.save': { id: null, version: 0, scope: 'own', section: 'Начало', topic: null, body: 'Сообщаем следующее.', enabled: true },
  'decisions.check': { caseId: 1, ground: 'illegible' },
  'decisions.propose': { caseId: 1, version: 1, ground: 'illegible', reason, fragment: '', redirectTo: '' },
  'decisions.withdraw': { proposalId: 1, version: 1 },
  'decisions.decide': { proposalId: 1, version: 1, accept: true, note: '' },
  'decisions.decideExtension': { extensionId: 1, version: 1, grant: true, note: '' },
  'decisions.reverse': { proposalId: 1, version: 1, reason, startOn: '2026-11-23' },
  'oral.callbacks': { mine: false },
  'oral.list': { kind: 'call' },
  'oral.get': { id: 1 },
  'oral.record': talk,
  'oral.correct': { ...talk, id: 1, version: 1, reason },
  'oral.earlier': { surname: '', name: '', accountNumber: '', phone: '' },
  'oral.attempt': { id: 1, version: 1, result: 'no_answer', note: '', next: null },
  'oral.moveCallback': { id: 1, version: 1, date: '2026-11-24', time: '10:00', assigneeId: 1, reason },
  'oral.visits': { planned: false },
  'oral.visit': { id: 1 },
  'oral.planVisit': { ...visit, requestId: draft.requestId, recordId: null, caseId: null },
  'oral.moveVisit': { id: 1, version: 1, date: '2026-11-24', time: '', assigneeId: 1, reason },
  'oral.finishVisit': { id: 1, version: 1, held: true, result: 'Показания сняты' },
  'control.board': {},
  'control.whyDue': { caseId: 1 },
  'control.handOver': { chosen: { cases: [{ caseId: 1, version: 1 }] }, executorId: 1, text: reason },
  'control.controlList': { scope: {}, set: null },
  'absences.save': { id: null, version: 0, userId: 1, from: '2026-11-23', to: '2026-11-30', reason: 'отпуск', substituteId: null },
  'absences.cancel': { id: 1, version: 1 },
  'admin.saveUser': { id: null, version: 0, login: 'new', surname: 'Новый', name: 'Н', patronymic: '', position: 'П', phone: '', email: '', unitId: null, roles: ['clerk'], active: true, password: 'Длинный пароль 1' },
  'admin.saveUnit': { id: null, version: 0, name: 'Отдел', active: true },
  'admin.saveOrganisation': { fullName: 'А', shortName: 'А', address: 'А', phones: [], email: '', site: '', ogrn: '', inn: '', kpp: '', version: 1 },
  'admin.saveLetterhead': { form: 'corner', logo: 'none', version: 0 },
  'admin.previewLetterhead': { form: 'corner', logo: 'none' },
  'admin.importKey': { file, certificate: null, confirmOwner: false, password: 'x', label: 'Ключ' },
  'keys.tryCommand': { command: { program: '/usr/bin/openssl', args: ['{in}', '{out}'], asksPassword: false, seconds: 30, verify: null }, certificate: new File(['x'], 'c.cer'), password: '' },
  'keys.setUpCommand': { command: { program: '/usr/bin/openssl', args: ['{in}', '{out}'], asksPassword: false, seconds: 30, verify: null }, certificate: new File(['x'], 'c.cer'), password: '', label: '', confirmOwner: false },
  'admin.retireKey': { id: 1, version: 1 },
  'admin.saveAuthority': { id: null, version: 0, userId: 1, basis: 'Приказ', ground: 'other', groundNumber: '', groundDate: null, validFrom: '2026-01-01', validTo: '2026-12-31', active: true },
  'admin.saveRule': { ...rule, id: 1, version: 1, reason },
  'admin.addRule': { ...rule, reason },
  'admin.addEdition': { ...rule, id: 1, version: 1, reason },
  'reference.saveTopic': { code: '20', name: 'Тема', parentCode: null, defaultRuleCode: null, defaultExecutorId: null, active: true, version: 0, isNew: true },
  'reference.orderTopic': { code: '01', version: 1, step: 1 },
  'reference.moveTopic': { code: '01.01', version: 1, parentCode: '02', newCode: '02.09' },
  'reference.classifier': { query: '' },
  'reference.importClassifier': { file },
  'reference.readCalendar': { year: 2027, file },
  'reference.shippedCalendar': { year: 2026 },
  'reference.exportCalendar': { year: 2026 },
  'reference.tryTerm': { type: 'complaint', topic: null, applicantKind: 'individual', channel: 'post', receivedOn: '2026-11-23', registeredOn: '2026-11-23', authorDate: null, forwardingDue: null, promisedOn: null },
  'reference.effect': { change: { kind: 'calendar', year: 2026, days: [] } },
  'reference.reviewCases': { id: 1 },
  'reference.recount': { id: 1, caseIds: [1], reason },
  'reference.settleReview': { id: 1, version: 1, reason },
  'reminders.markSeen': { ids: [1] },
  'reminders.choose': { desktop: true },
  'reminders.saveSettings': { from: '09:00', to: '18:00', shortenedTo: '17:00', version: 0 },
  'admin.saveOral': { remindMinutes: 10, answerSeconds: 120, version: 0 },
  'admin.saveClock': { countFrom: 'next_day', nonWorking: 'previous', version: 0, reason },
  'admin.savePapers': { scanFolder: { enabled: false, path: '' }, limits: { imageMb: 30, pdfMb: 100, otherMb: 50 }, text: { enabled: true, leastConfidence: 60, maxPages: 100 }, version: 0 },
  'admin.calendar': { year: 2026 },
  'admin.saveCalendar': { year: 2026, version: 1, confirmed: true, days: [] },
  'admin.audit': {},
  'mailboxes.save': mailbox,
  'mailboxes.test': mailbox,
  'mailboxes.fetchNow': { id: 1 },
  'mailboxes.saveOutgoing': outgoing,
  'mailboxes.testOutgoing': { ...outgoing, to: 'a@b.ru' },
  'mailboxes.saveAcknowledgement': { enabled: false, subject: 'Тема письма', body: 'Текст письма о номере', silentSenders: [], version: 0 },
}

type Outcome = { code: string; message: string; data: unknown } | 'answered'

/** Calls a procedure by its name, as a client that trusts nothing of its types would. */
async function outcome(office: TestOffice, connection: ReturnType<TestOffice['connection']>, name: string): Promise<Outcome> {
  const client: unknown = createRouterClient(router, { context: { connection: { ...connection, service: office.service } } })
  const [group = '', key = ''] = name.split('.')
  const procedure: unknown = Reflect.get(Reflect.get(client as object, group) as object, key)
  if (typeof procedure !== 'function') throw new Error(`no procedure ${name}`)
  try {
    await procedure(INPUTS[name])
    return 'answered'
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, message: error.message, data: error.data as unknown }
    throw error
  }
}

async function signedIn(office: TestOffice, person: TestPerson) {
  const connection = office.connection()
  await signIn(connection, { login: person, password: PASSWORD })
  return connection
}

describe('every procedure', () => {
  it('has a route of its own, a summary, an output schema and all typed failures', () => {
    expect(procedures.length).toBeGreaterThan(60)
    const routes = procedures.map(({ definition: { route } }) => `${route.method} ${route.path}`)
    expect(new Set(routes).size).toBe(routes.length)
    for (const { name, definition } of procedures) {
      expect(definition.outputSchema, name).toBeDefined()
      expect(definition.route.summary, name).toMatch(/\w/u)
      expect(Object.keys(definition.errorMap), name).toEqual(expect.arrayContaining([...FAILURE_CODES, 'INTERNAL']))
    }
  })

  it('refuses whoever is not signed in, unless it serves signing in', async () => {
    const office = await openTestOffice()
    for (const { name } of procedures.filter((procedure) => !OPEN_TO_ALL.includes(procedure.name))) {
      expect(await outcome(office, office.connection(), name), name).toMatchObject({ code: 'SIGNED_OUT' })
    }
  })

  it('names the field when the input is not of its shape', async () => {
    const office = await openTestOffice()
    const connection = await signedIn(office, 'clerk')
    for (const { name } of procedures.filter(({ definition }) => definition.inputSchema !== undefined)) {
      const kept = INPUTS[name]
      INPUTS[name] = { nonsense: true }
      const answer = await outcome(office, connection, name)
      INPUTS[name] = kept
      if (name === 'admin.audit') continue
      expect(answer, name).toMatchObject({ code: 'INVALID_INPUT' })
      expect((answer as { data: { fields: unknown[] } }).data.fields.length, name).toBeGreaterThan(0)
    }
  })

  it('keeps the content of cases from the administrator', async () => {
    const office = await openTestOffice()
    await office.register()
    const connection = await signedIn(office, 'administrator')
    for (const name of ['cases.list', 'cases.totals', 'journal.lists', 'journal.views', 'journal.saveView', 'journal.removeView', 'journal.keepLayout', 'cases.find', 'cases.get', 'cases.timeline', 'intake.register', 'intake.lists', 'replies.get', 'replies.queue', 'decisions.queue', 'control.board', 'files.stage', 'oral.desk', 'oral.callbacks', 'oral.list', 'oral.get', 'oral.record', 'oral.earlier', 'oral.visits', 'oral.planVisit', 'reference.reviewCases', 'reference.recount', 'reference.settleReview']) {
      expect(await outcome(office, connection, name), name).toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  it('keeps settings from everybody but the administrator', async () => {
    const office = await openTestOffice()
    for (const person of ['clerk', 'specialist', 'deputy', 'auditor'] as const) {
      const connection = await signedIn(office, person)
      for (const name of ['admin.saveUser', 'admin.saveUnit', 'admin.saveOrganisation', 'admin.saveLetterhead', 'admin.saveAuthority', 'admin.saveRule', 'admin.addRule', 'admin.addEdition', 'admin.saveClock', 'admin.saveOral', 'reminders.saveSettings', 'admin.saveCalendar', 'reference.topics', 'reference.saveTopic', 'reference.orderTopic', 'reference.moveTopic', 'reference.exportTopics', 'reference.classifier', 'reference.importClassifier', 'reference.readCalendar', 'reference.effect', 'mailboxes.list', 'mailboxes.save', 'mailboxes.test', 'mailboxes.outgoing', 'mailboxes.saveOutgoing', 'mailboxes.testOutgoing', 'mailboxes.acknowledgement', 'mailboxes.saveAcknowledgement']) {
        expect(await outcome(office, connection, name), `${person} ${name}`).toMatchObject({ code: 'FORBIDDEN' })
      }
    }
  })

  it('masks what was not foreseen: an incident number, no stack, no SQL', async () => {
    const office = await openTestOffice()
    const connection = await signedIn(office, 'clerk')
    const broken = { ...office, service: { ...office.service, clock: { ...office.service.clock, today: () => { throw new Error('select secret from cases') } } } }
    const answer = await outcome(broken, connection, 'intake.preview')
    expect(answer).toMatchObject({ code: 'INTERNAL' })
    expect(JSON.stringify(answer)).not.toMatch(/secret|select|\.ts/u)
    expect((answer as { message: string; data: { incident: string } }).message).toContain((answer as { data: { incident: string } }).data.incident)
  })
})
