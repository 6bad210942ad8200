import { addDays, type IsoDate } from '../../../domain/calendar-date.ts'
import { assignExecutor } from '../../../service/cases/assignExecutor.ts'
import { remindCases } from '../../../service/reminders/remindCases.ts'
import { tellReminders } from '../../../service/reminders/tellReminders.ts'
import { listReminders } from '../../../service/reminders/listReminders.ts'
import type { TestOffice, TestPerson } from '../support.ts'

export const remind = (office: TestOffice) => remindCases(office.service)
export const tell = async (office: TestOffice, person: TestPerson) => (await tellReminders(office.service, office.actor(person))).messages
/** What the person's list holds: step by its words, with the number of the case. */
export const listed = async (office: TestOffice, person: TestPerson) => (await listReminders(office.service, office.actor(person))).rows.map(({ row, label, duty }) => `${row.number} ${duty}: ${label}`)

/** Gives the case to somebody, as a person with the right to. */
export async function giveTo(office: TestOffice, caseId: number, person: TestPerson, by: TestPerson = 'deputy'): Promise<void> {
  const { version } = await office.service.store.read.selectFrom('cases').select('version').where('id', '=', caseId).executeTakeFirstOrThrow()
  await assignExecutor(office.service, office.actor(by), { caseId, version, resolution: { executorId: office.actor(person).userId, coExecutorIds: [], text: '', intermediateDate: null } })
}

export function absent(office: TestOffice, person: TestPerson, substitute: TestPerson | null, from: IsoDate, days = 10): Promise<unknown> {
  return office.service.store.write((tx) =>
    tx.insertInto('absences').values({ user_id: office.actor(person).userId, from_date: from, to_date: addDays(from, days), substitute_id: substitute === null ? null : office.actor(substitute).userId, reason: null }).execute())
}
