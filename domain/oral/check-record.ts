/** What must be on a record before it is kept; each problem names its field and says what to do. */
import { type IsoDate, formatRuDate, isIsoDate, isTimeOfDay } from '../calendar-date.ts'
import { isPhone } from '../contact.ts'
import type { FieldProblem } from '../failure.ts'
import { type Caller, type OralKind, type OralOutcome, OUTCOMES_OF, missingIdentity } from './record.ts'

export interface RecordToCheck extends Caller {
  readonly kind: OralKind
  readonly date: IsoDate
  /** `HH:MM`, Moscow; '' for the book. */
  readonly time: string
  readonly durationSeconds: number | null
  /** Settlements, residents and other data of one account were asked for (7.1.4). */
  readonly confidential: boolean
  readonly topics: readonly string[]
  readonly summary: string
  readonly outcome: OralOutcome
  readonly directedTo: string
  readonly endReason: string
  readonly promisedOn: IsoDate | null
  readonly office: string
  readonly bookNumber: string
  readonly bookPage: string
  readonly hasCallback: boolean
}

export interface RecordMoment {
  readonly today: IsoDate
  /** `HH:MM`, Moscow. */
  readonly now: string
  /** The last day that may be promised (rule СТ-УСТН). */
  readonly promiseLimit: IsoDate | null
}

/** Longer is a slip of the hand: a timer forgotten over lunch. */
export const LONGEST_TALK_SECONDS = 8 * 3600

export function recordProblems(record: RecordToCheck, moment: RecordMoment): FieldProblem[] {
  const problems: (FieldProblem | null)[] = [
    ...whenProblems(record, moment),
    must(OUTCOMES_OF[record.kind].includes(record.outcome), 'outcome', 'Выберите, чем закончилось.'),
    must(record.summary.trim().length >= 3, 'summary', 'Запишите в нескольких словах, о чём шла речь.'),
    must(record.topics.length > 0 || record.outcome === 'refused' || record.outcome === 'ended', 'topics', 'Выберите тему.'),
    ...identityProblems(record),
    ...outcomeProblems(record, moment),
    ...(record.kind === 'book' ? bookProblems(record) : []),
  ]
  return problems.filter((problem) => problem !== null)
}

function whenProblems({ kind, date, time, durationSeconds }: RecordToCheck, { today, now }: RecordMoment): (FieldProblem | null)[] {
  if (!isIsoDate(date)) return [{ path: 'date', message: 'Укажите дату в виде ДД.ММ.ГГГГ.' }]
  if (date > today) return [{ path: 'date', message: `День ${formatRuDate(date)} ещё не наступил. Исправьте дату.` }]
  if (kind === 'book') return []
  if (!isTimeOfDay(time)) return [{ path: 'time', message: 'Укажите время начала в виде ЧЧ:ММ.' }]
  return [
    must(date < today || time <= now, 'time', `Сейчас ${now}: разговор не мог начаться в ${time}. Исправьте время.`),
    must(durationSeconds === null || durationSeconds <= LONGEST_TALK_SECONDS, 'durationSeconds', 'Разговор длиннее 8 часов: проверьте длительность.'),
  ]
}

/**
 * 7.1.4. «В случае если гражданин отказывается выполнить вышеуказанные требования, специалист … имеет право отказать клиенту в
 * предоставлении запрашиваемой информации.» What is not personal (outages, hours) is answered to anybody.
 */
function identityProblems(record: RecordToCheck): (FieldProblem | null)[] {
  const missing = missingIdentity(record)
  const told = record.outcome === 'answered' || record.outcome === 'callback'
  return [
    must(
      !(record.confidential && missing.length > 0 && told), 'confidential',
      `Заявитель не идентифицирован (не названы: ${missing.join(', ')}): сведения по счёту не сообщают (п. 7.1.4). Дополните данные или выберите «Отказ: не идентифицирован».`,
    ),
    must(!(record.outcome === 'refused' && missing.length === 0), 'outcome', 'Заявитель назвал имя и счёт или адрес: он идентифицирован, этот итог не подходит.'),
  ]
}

function outcomeProblems(record: RecordToCheck, { promiseLimit }: RecordMoment): (FieldProblem | null)[] {
  const { kind, outcome, directedTo, endReason, promisedOn, date } = record
  const promises = outcome === 'appeal' && kind !== 'book'
  return [
    must(outcome !== 'callback' || record.hasCallback, 'callback.date', 'Укажите, когда и кто перезвонит.'),
    must(outcome !== 'directed' || directedTo.trim() !== '', 'directedTo', 'Укажите, куда направлен заявитель.'),
    must(outcome !== 'ended' || endReason.trim().length >= 3, 'endReason', 'Укажите, почему разговор прекращён (п. 7.1.5).'),
    // 6.3.1. «… указать срок, в который соответствующая информация может быть подготовлена и предоставлена клиенту.»
    must(!(promises && kind === 'reception' && promisedOn === null), 'promisedOn', 'Укажите срок, который назван посетителю (п. 6.3.1).'),
    must(promisedOn === null || promises, 'promisedOn', 'Срок называют, когда оформляется обращение.'),
    must(promisedOn === null || promisedOn >= date, 'promisedOn', 'Обещанный срок раньше самого разговора. Исправьте дату.'),
    must(
      promisedOn === null || promiseLimit === null || promisedOn <= promiseLimit, 'promisedOn',
      `Обещать можно не позже ${promiseLimit === null ? '' : formatRuDate(promiseLimit)} (п. 6.3.1). Укажите более раннюю дату.`,
    ),
  ]
}

function bookProblems({ office, bookNumber, bookPage }: RecordToCheck): (FieldProblem | null)[] {
  return [
    must(office.trim() !== '', 'office', 'Укажите, в каком офисе лежит книга.'),
    must(bookNumber.trim() !== '', 'bookNumber', 'Укажите номер книги.'),
    must(bookPage.trim() !== '', 'bookPage', 'Укажите страницу.'),
  ]
}

export interface CallbackToCheck {
  readonly date: IsoDate
  readonly time: string
  readonly phone: string
}

/** 7.1.2. «… указывается дата и время, когда можно перезвонить …»: both, and not in the past. */
export function callbackProblems({ date, time, phone }: CallbackToCheck, { today, now }: Pick<RecordMoment, 'today' | 'now'>): FieldProblem[] {
  const dated = isIsoDate(date)
  const timed = isTimeOfDay(time)
  return [
    must(dated, 'date', 'Укажите день, когда перезвонить.'),
    must(timed, 'time', 'Укажите время, когда перезвонить, в виде ЧЧ:ММ.'),
    must(!dated || date >= today, 'date', `День ${dated ? formatRuDate(date) : ''} уже прошёл. Укажите другой.`),
    must(!dated || !timed || date !== today || time > now, 'time', `Сейчас уже ${now}. Укажите более позднее время.`),
    must(isPhone(phone), 'phone', 'Укажите телефон, по которому перезвонить: не меньше 5 цифр.'),
  ].filter((problem) => problem !== null)
}

function must(holds: boolean, path: string, message: string): FieldProblem | null {
  return holds ? null : { path, message }
}
