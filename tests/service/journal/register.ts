import { APPEAL_FORMS, APPEAL_TYPES, APPLICANT_KINDS, CASE_STATUSES, CHANNELS, GROUNDS, JUSTIFICATIONS, OPEN_STATUSES, RECURRENCES, REPLY_CHANNELS, RESULTS } from '../../../domain/appeal.ts'
import { addDays } from '../../../domain/calendar-date.ts'
import { toJson } from '../../../db/schema/json.ts'
import { addCase } from '../../db/support/cases.ts'
import type { TestOffice } from '../support.ts'

/** Texts of which every card has one or none. */
export const TEXTS = {
  surname: ['Иванов', 'Иванова', 'Лампочкин', 'Ёлкина', 'Новиков-Прибой', 'Кони'],
  address: ['г. Пятигорск, ул. Ленина, д. 7', 'г. Пятигорск, ул. Ленинская, д. 17', 'с. Новое, ул. Садовая', 'пос. Ёлочный'],
  contract_number: ['Д-12/2026', 'Д-121', '77-Э'],
  inn: ['2625001111', '2625002222', '262500333344'],
  author_number: ['15/к', '15-кан', '1501'],
  forwarding_body: ['Администрация города', 'Прокуратура Ставропольского края', 'Роспотребнадзор'],
  office: ['Центральный офис', 'Офис на Ленина'],
  postal_id: ['35750012345678', '35750087654321'],
  meter_number: ['СЭ-100234', '100235'],
  summary: ['Перерасчёт платы за сентябрь', 'О перерасчете', 'Задолженность, которой нет', 'Отключение света', 'Новая опора'],
} as const

/** The same number every time, and no relation between the fields of a card. */
const scatter = (id: number, field: number): number => Math.imul(id ^ (field * 0x9e3779b9), 0x85ebca6b) >>> 8

/** Cards with every field filled in some and empty in others. */
export async function fillRegister({ service }: TestOffice, count: number): Promise<void> {
  await service.store.write(async (tx) => {
    await tx.insertInto('files').values({ sha256: 'a'.repeat(64), bytes: 1, media_type: 'image/jpeg', stored_at: '' }).execute()
    for (let n = 1; n <= count; n += 1) {
      let field = 0
      const next = () => scatter(n, (field += 1))
      const pick = <T,>(values: readonly T[]): T => {
        const value = values[next() % values.length]
        if (value === undefined) throw new RangeError('nothing to pick from')
        return value
      }
      const maybe = <T,>(values: readonly T[]): T | null => (next() % 3 === 0 ? null : pick(values))
      const person = () => (next() % 6) + 1
      const status = pick(CASE_STATUSES)
      const open = OPEN_STATUSES.includes(status)
      const registered = addDays('2026-11-23', -(next() % 400))
      const due = addDays(registered, 30)
      const closed = open ? null : addDays(due, (next() % 60) - 30)
      const answered = status === 'dispatched'
      const id = await addCase(tx, {
        status, registrar_id: person(), registered_on: registered, received_on: addDays(registered, -(next() % 5)), channel: pick(CHANNELS), type: pick(APPEAL_TYPES), form: pick(APPEAL_FORMS), recurrence: pick(RECURRENCES),
        applicant_kind: pick(APPLICANT_KINDS), urgent: next() % 5 === 0, anonymous: next() % 7 === 0, special_conditions: next() % 6 === 0, collective_count: next() % 6 === 0 ? 12 : null,
        surname: pick(TEXTS.surname), organisation: next() % 5 === 0 ? 'ООО «Новый Ленинград»' : null, address: maybe(TEXTS.address), contract_number: maybe(TEXTS.contract_number), inn: maybe(TEXTS.inn), author_number: maybe(TEXTS.author_number),
        forwarding_body: maybe(TEXTS.forwarding_body), office: maybe(TEXTS.office), postal_id: maybe(TEXTS.postal_id), meter_number: maybe(TEXTS.meter_number), summary: pick(TEXTS.summary), author_date: next() % 2 === 0 ? addDays(registered, -(next() % 20)) : null,
        phones: toJson(next() % 2 === 0 ? [`+7 (928) 111-00-0${next() % 10}`] : next() % 2 === 0 ? ['22-33-44'] : []), email: maybe(['A1@post.example', 'b2@mail.example']), account_number: maybe(['7001001', '7001002', '8000012']),
        executor_id: status === 'registered' ? null : person(), signer_id: answered ? person() : null, rule_code: maybe(['СТ-30', '354-К', 'ЗПП-10']), legal_due: due, control_due: addDays(due, -(next() % 3)),
        result: open ? null : pick(RESULTS), justified: open ? null : pick(JUSTIFICATIONS), reply_channel: maybe(REPLY_CHANNELS), dispatch_channel: answered ? pick(REPLY_CHANNELS) : null, dispatched_on: answered ? closed : null, closed_on: closed,
        outgoing_number: answered ? `И-${String(n).padStart(4, '0')}/26/1` : null,
      })
      const topic = maybe(['01', '02', '02.01', '03', '04.01'])
      if (topic !== null) await tx.insertInto('case_topics').values({ case_id: id, topic_code: topic, main: true }).execute()
      if (next() % 4 === 0) await tx.insertInto('case_executors').values({ case_id: id, user_id: person() }).execute()
      if (next() % 3 === 0) await tx.insertInto('proposals').values({ case_id: id, ground: pick(GROUNDS), reason: '', proposed_by: 1, proposed_at: '', state: pick(['accepted', 'rejected']) }).execute()
      if (next() % 3 === 0) await tx.insertInto('extensions').values({ case_id: id, days: 30, from_due: due, to_due: addDays(due, 30), reason: '', proposed_by: 1, proposed_at: '', state: pick(['accepted', 'rejected']) }).execute()
      if (next() % 2 === 0) await tx.insertInto('case_files').values({ case_id: id, delivery_id: null, sha256: 'a'.repeat(64), name: 'a', original_name: 'a', media_type: 'image/jpeg', kind: pick(['scan', 'reply']), note: null, added_at: '', added_by: null }).execute()
    }
  })
}
