import { isContractProcedure } from '@orpc/contract'
import { ORPCError, createRouterClient } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { contract } from '../../contract/index.ts'
import { FAILURE_CODES } from '../../domain/failure.ts'
import { router } from '../../service/router.ts'
import { signIn } from '../../service/session/signIn.ts'
import { openTestOffice, PASSWORD, type TestOffice, type TestPerson } from '../service/support.ts'
import { INPUTS } from './support/inputs.ts'

type Procedure = { name: string; definition: { inputSchema?: unknown; outputSchema?: unknown; errorMap: object; route: { method?: string; path?: string; summary?: string } } }

const procedures: Procedure[] = Object.entries(contract).flatMap(([group, members]) =>
  Object.entries(members).flatMap(([key, procedure]) => (isContractProcedure(procedure) ? [{ name: `${group}.${key}`, definition: procedure['~orpc'] }] : [])),
)

/** Work before signing in; everything else must refuse. */
const OPEN_TO_ALL = ['about.versions', 'session.state', 'session.signIn', 'session.resume', 'session.unlock', 'session.signOut', 'setup.createTraining', 'setup.createNew']

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
