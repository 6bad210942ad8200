import type { OralForm, OralView } from '../../../contract/oral.ts'
import { type IsoDate, moscowDate, moscowTime } from '../../../domain/calendar-date.ts'
import type { OralKind, OralOutcome } from '../../../domain/oral/record.ts'
import { parsePersonName } from '../../../domain/person-name.ts'
import { readTime } from '../../components/TimeField.tsx'

/** A record as it is typed: the name is one line, a date may be half written, the call back is flat. What is missing is said by the service. */
export interface TalkValues extends Omit<OralForm, 'surname' | 'name' | 'patronymic' | 'date' | 'outcome' | 'callback'> {
  person: string
  date: IsoDate | null
  outcome: OralOutcome | ''
  callbackDate: IsoDate | null
  callbackTime: string
  callbackPhone: string
  callbackAssigneeId: number | null
  callbackQuestion: string
  /** Of a correction. */
  reason: string
}

export function freshTalk(kind: OralKind, now: string, userId: number): TalkValues {
  const talk = kind !== 'book'
  return {
    kind, date: moscowDate(now), time: talk ? moscowTime(now) : '', durationSeconds: talk ? 0 : null, person: '', accountNumber: '', address: '', phone: '', warned: false, confidential: false,
    specialConditions: false, topics: [], summary: '', outcome: kind === 'book' ? 'appeal' : '', answer: '', directedTo: '', endReason: '', appealType: kind === 'book' ? 'review' : 'application', promisedOn: null,
    office: '', bookNumber: '', bookPage: '', callbackDate: moscowDate(now), callbackTime: '', callbackPhone: '', callbackAssigneeId: userId, callbackQuestion: '', reason: '',
  }
}

export function talkOf({ form }: OralView, userId: number): TalkValues {
  const { surname, name, patronymic, callback: _, ...same } = form
  return { ...same, person: [surname, name, patronymic].filter(Boolean).join(' '), callbackDate: null, callbackTime: '', callbackPhone: '', callbackAssigneeId: userId, callbackQuestion: '', reason: '' }
}

/** The record to send. `keptCallback`: the agreed call stands already and is not given anew. */
export function inputOf(values: TalkValues, today: IsoDate, keptCallback = false): OralForm {
  const { person, callbackDate, callbackTime, callbackPhone, callbackAssigneeId, callbackQuestion, reason: _, date, outcome, ...same } = values
  const agreed = outcome === 'callback' && !keptCallback && callbackAssigneeId !== null
  return {
    ...same,
    ...parsePersonName(person),
    date: date ?? today,
    time: readTime(values.time),
    outcome: outcome === '' ? 'answered' : outcome,
    promisedOn: outcome === 'appeal' && values.kind !== 'book' ? values.promisedOn : null,
    callback: agreed ? { date: callbackDate ?? today, time: readTime(callbackTime), phone: callbackPhone.trim() === '' ? values.phone : callbackPhone, assigneeId: callbackAssigneeId, question: callbackQuestion } : null,
  }
}

const FIELDS: Readonly<Record<string, keyof TalkValues>> = {
  surname: 'person', name: 'person', patronymic: 'person', date: 'date', time: 'time', durationSeconds: 'durationSeconds', accountNumber: 'accountNumber', address: 'address', phone: 'phone',
  confidential: 'confidential', topics: 'topics', summary: 'summary', outcome: 'outcome', answer: 'answer', directedTo: 'directedTo', endReason: 'endReason', promisedOn: 'promisedOn', office: 'office',
  bookNumber: 'bookNumber', bookPage: 'bookPage', reason: 'reason',
  'callback.date': 'callbackDate', 'callback.time': 'callbackTime', 'callback.phone': 'callbackPhone', 'callback.assigneeId': 'callbackAssigneeId',
}

/** The field of the form that a problem of the service belongs to. */
export const talkField = (path: string): keyof TalkValues | null => FIELDS[path] ?? null
