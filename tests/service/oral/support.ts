import { randomUUID } from 'node:crypto'
import type { OralForm } from '../../../contract/oral.ts'
import { recordTalk } from '../../../service/oral/recordTalk.ts'
import type { TestOffice, TestPerson } from '../support.ts'

/** A call that would be accepted as it is, made a few minutes before the office's clock. */
export function talk(change: Partial<OralForm> = {}): OralForm {
  return {
    kind: 'call', date: '2026-11-23', time: '09:55', durationSeconds: 140, surname: 'Лампочкин', name: 'Савелий', patronymic: 'Игнатьевич', accountNumber: '990 000 719', address: '', phone: '8 928 000-00-19',
    warned: true, confidential: true, specialConditions: false, topics: ['02'], summary: 'Спрашивает о перерасчёте за сентябрь', outcome: 'answered', answer: 'Перерасчёт сделан 16.11', directedTo: '', endReason: '',
    appealType: 'application', promisedOn: null, office: '', bookNumber: '', bookPage: '', callback: null, ...change,
  }
}

export const record = (office: TestOffice, change: Partial<OralForm> = {}, person: TestPerson = 'specialist') => recordTalk(office.service, office.actor(person), { ...talk(change), requestId: randomUUID() })

/** A call whose answer is promised for 11:30. */
export const promise = (office: TestOffice, change: Partial<NonNullable<OralForm['callback']>> = {}, person: TestPerson = 'specialist') =>
  record(office, { outcome: 'callback', callback: { date: '2026-11-23', time: '11:30', phone: '8 928 000-00-19', assigneeId: office.actor('specialist').userId, question: '', ...change } }, person)
