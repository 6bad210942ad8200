import fc from 'fast-check'
import type { CaseFilter } from '../../../contract/case-filter.ts'
import { APPEAL_FORMS, APPEAL_TYPES, APPLICANT_KINDS, CASE_STATUSES, CHANNELS, GROUNDS, JUSTIFICATIONS, RECURRENCES, REPLY_CHANNELS, RESULTS } from '../../../domain/appeal.ts'
import type { CaseFilterField } from '../../../domain/case-filter.ts'
import { TEXTS } from './register.ts'

const some = <T,>(values: readonly T[]) => fc.subarray([...values], { minLength: 0, maxLength: Math.min(4, values.length) })
const people = some([1, 2, 3, 4, 5, 6])
const date = fc.integer({ min: 0, max: 500 }).map((n) => new Date(Date.UTC(2025, 7, 1 + n)).toISOString().slice(0, 10))
/** A whole text, a word of it, or the beginning of a word. */
const typed = (values: readonly string[]) =>
  fc.tuple(fc.constantFrom(...values), fc.nat(3), fc.integer({ min: 2, max: 9 })).map(([text, way, length]) => (way === 0 ? text : way === 1 ? (text.split(/[\s,/-]+/u)[0] ?? text) : text.slice(0, length)))

const FIELDS: Record<Exclude<CaseFilterField, 'set' | 'query'>, fc.Arbitrary<unknown>> = {
  ids: fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 40 }),
  exceptIds: fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 40 }),
  statuses: some(CASE_STATUSES), channels: some(CHANNELS), types: some(APPEAL_TYPES), applicantKinds: some(APPLICANT_KINDS), recurrences: some(RECURRENCES), forms: some(APPEAL_FORMS), results: some(RESULTS),
  justified: some(JUSTIFICATIONS), grounds: some(GROUNDS), replyChannels: some(REPLY_CHANNELS), dispatchChannels: some(REPLY_CHANNELS), topics: some(['01', '02', '02.01', '03', '04']), ruleCodes: some(['СТ-30', '354-К', 'ЗПП-10']),
  executorIds: people, coExecutorIds: people, registrarIds: people, signerIds: people, unitIds: some([1, 2, 3]),
  withoutExecutor: fc.boolean(), withoutTopic: fc.boolean(), withoutReply: fc.boolean(), annulled: fc.boolean(), open: fc.boolean(), openOn: date, inTime: fc.boolean(), extended: fc.boolean(), urgent: fc.boolean(), anonymous: fc.boolean(), collective: fc.boolean(),
  specialConditions: fc.boolean(), withFiles: fc.boolean(), lateFrom: fc.integer({ min: 0, max: 40 }), lateTo: fc.integer({ min: 0, max: 60 }),
  registeredFrom: date, registeredTo: date, receivedFrom: date, receivedTo: date, legalDueFrom: date, legalDueTo: date, controlDueFrom: date, controlDueTo: date, closedFrom: date, closedTo: date, dispatchedFrom: date, dispatchedTo: date, authorDateFrom: date, authorDateTo: date,
  applicant: typed(TEXTS.surname), address: typed(TEXTS.address), phone: fc.constantFrom('928 111', '8 (928) 111-00-05', '22-3'), email: fc.constantFrom('a1@', 'POST.example', 'b2'), account: fc.constantFrom('70010', '0012'),
  contractNumber: typed(TEXTS.contract_number), inn: typed(TEXTS.inn), number: fc.constantFrom('И', '0012', 'и-0020/26', '002'), outgoingNumber: fc.constantFrom('И-000', 'И-01', 'и-00', 'Б'), authorNumber: typed(TEXTS.author_number),
  forwardingBody: typed(TEXTS.forwarding_body), office: typed(TEXTS.office), postalId: typed(TEXTS.postal_id), meterNumber: typed(TEXTS.meter_number), summary: typed(TEXTS.summary),
}

/** A filter of one to three of these conditions, with values that cards have. */
export function anyFilter(keys: readonly CaseFilterField[]): fc.Arbitrary<CaseFilter> {
  return fc.subarray(keys.filter((key) => key !== 'set' && key !== 'query'), { minLength: 1, maxLength: Math.min(3, keys.length) })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((key) => [key, FIELDS[key]])))) as fc.Arbitrary<CaseFilter>
}
