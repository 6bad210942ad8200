import type { OralForm } from '../../contract/oral.ts'
import { oralKeys } from '../../db/keys.ts'
import type { Row } from '../../db/schema/index.ts'
import { moscowDate, moscowInstant, moscowTime } from '../../domain/calendar-date.ts'
import { isIdentified } from '../../domain/oral/record.ts'

const text = (value: string) => (value === '' ? null : value)

/** Columns of `oral_records` that the form fills; its topics and the call back have tables of their own. What does not belong to the outcome is not kept. */
export function recordColumns(form: OralForm) {
  const { kind, outcome } = form
  const talk = kind !== 'book'
  return {
    kind,
    happened_on: form.date,
    started_at: talk ? moscowInstant(form.date, form.time) : null,
    duration_seconds: talk ? form.durationSeconds : null,
    outcome,
    identified: isIdentified(form),
    confidential: talk && form.confidential,
    warned: kind === 'call' && form.warned,
    special_conditions: form.specialConditions,
    appeal_type: form.appealType,
    surname: text(form.surname),
    name: text(form.name),
    patronymic: text(form.patronymic),
    account_number: text(form.accountNumber),
    phone: text(form.phone),
    address: text(form.address),
    ...oralKeys(form),
    promised_on: outcome === 'appeal' ? form.promisedOn : null,
    directed_to: outcome === 'directed' ? text(form.directedTo) : null,
    end_reason: outcome === 'ended' ? text(form.endReason) : null,
    office: text(form.office),
    book_number: kind === 'book' ? text(form.bookNumber) : null,
    book_page: kind === 'book' ? text(form.bookPage) : null,
    summary: form.summary,
    answer: text(form.answer),
  }
}

/** The record as people filled it, back from the store. Topics: the main one first. */
export function formOf(row: Row<'oral_records'>, topics: readonly string[]): OralForm {
  return {
    kind: row.kind,
    date: row.started_at === null ? row.happened_on : moscowDate(row.started_at),
    time: row.started_at === null ? '' : moscowTime(row.started_at),
    durationSeconds: row.duration_seconds,
    surname: row.surname ?? '',
    name: row.name ?? '',
    patronymic: row.patronymic ?? '',
    accountNumber: row.account_number ?? '',
    address: row.address ?? '',
    phone: row.phone ?? '',
    warned: row.warned,
    confidential: row.confidential,
    specialConditions: row.special_conditions,
    topics: [...topics],
    summary: row.summary,
    outcome: row.outcome,
    answer: row.answer ?? '',
    directedTo: row.directed_to ?? '',
    endReason: row.end_reason ?? '',
    appealType: row.appeal_type,
    promisedOn: row.promised_on,
    office: row.office ?? '',
    bookNumber: row.book_number ?? '',
    bookPage: row.book_page ?? '',
    callback: null,
  }
}
