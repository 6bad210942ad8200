import { sql } from 'kysely'
import type { ReadHandle } from '../../db/handle.ts'
import { can } from '../../domain/access.ts'
import { addDays, formatRuDate, moscowDate, yearOf, type IsoDate } from '../../domain/calendar-date.ts'
import { URGENT_TOPICS } from '../../domain/topic-data.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import { plural } from '../../domain/plural.ts'
import { KEY_EXPIRES_SOON_DAYS, keyState } from '../admin/keyView.ts'
import type { Service } from '../context.ts'
import { standingIn, uncoveredAbsences } from '../absences/absenceNotices.ts'
import { dutyNotices } from '../letters/dutyFigures.ts'
import { mailboxNotices } from '../mailboxes/mailboxNotices.ts'
import { damageNotices } from '../originals/damageNotices.ts'
import { sendingNotices } from '../outgoing/sendingNotices.ts'
import { oralNotices } from '../oral/oralNotices.ts'
import { loadCalendar } from '../reference.ts'
import { recountNotices } from '../terms/recountNotices.ts'

export interface Notice {
  kind: 'warning' | 'urgent'
  text: string
  caseId: number | null
}

/** Terms reach this far ahead: the calendar must be known until then. */
const CALENDAR_AHEAD_DAYS = 60

/** What this person should know today, the urgent first. Case numbers only: no names of applicants. */
export async function notices(service: Service, actor: Actor): Promise<Notice[]> {
  const { store, clock } = service
  const { read } = store
  const today = clock.today()
  const decides = can(actor, 'decide', 'other')
  const assigns = can(actor, 'assign', 'other')
  const groups = await Promise.all([
    decides ? threats(read) : [],
    decides ? threatWords(read) : [],
    assigns ? dangerUnassigned(read) : [],
    decides ? extensionRequests(read, actor) : [],
    can(actor, 'manage_own_key') ? ownKey(read, actor, today) : [],
    can(actor, 'sign_reply', 'other') || can(actor, 'manage_authority') ? authorities(read, actor, today) : [],
    assigns ? strandedCases(read) : [],
    assigns || can(actor, 'manage_reference') ? calendarYears(read, today) : [],
    standingIn(read, actor, today),
    assigns ? uncoveredAbsences(read, today) : [],
    damageNotices(read, actor),
    dutyNotices(read, actor, today),
    recountNotices(service, actor),
    oralNotices(service, actor),
    mailboxNotices(service, actor),
    sendingNotices(service, actor),
  ])
  const all = groups.flat()
  return [...all.filter(({ kind }) => kind === 'urgent'), ...all.filter(({ kind }) => kind !== 'urgent')]
}

const warning = (text: string): Notice => ({ kind: 'warning', text, caseId: null })

async function threats(read: ReadHandle): Promise<Notice[]> {
  const rows = await read.selectFrom('proposals').innerJoin('cases', 'cases.id', 'proposals.case_id').select(['cases.id', 'cases.number']).where('proposals.state', '=', 'pending').where('ground', '=', 'threat').orderBy('proposals.id').execute()
  return rows.map(({ id, number }) => ({ kind: 'urgent', text: `Угроза в обращении ${number}: предложение ждёт решения. При реальной опасности сообщите в полицию.`, caseId: id }))
}

/** The dictionary found a threat when the letter was registered, and nobody has judged it yet. */
async function threatWords(read: ReadHandle): Promise<Notice[]> {
  const rows = await read
    .selectFrom('case_concerns as concern').innerJoin('cases', 'cases.id', 'concern.case_id').select(['cases.id', 'cases.number'])
    .where('concern.kind', '=', 'threat').where('concern.denied_at', 'is', null).where(sql<boolean>`cases.open = 1`)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('proposals').select('proposals.id').whereRef('proposals.case_id', '=', 'cases.id').where('ground', '=', 'threat').where('proposals.state', '<>', 'withdrawn'))))
    .orderBy('cases.id').execute()
  return rows.map(({ id, number }) => ({ kind: 'urgent', text: `Похоже на угрозу в обращении ${number}. Прочитайте; при реальной опасности сообщите в полицию.`, caseId: id }))
}

async function dangerUnassigned(read: ReadHandle): Promise<Notice[]> {
  const rows = await read.selectFrom('cases').select(['id', 'number']).where('status', '=', 'registered').where('urgent', '=', true).where((eb) => eb.exists(eb.selectFrom('case_topics').select('topic_code').whereRef('case_topics.case_id', '=', 'cases.id').where((topic) => topic.or(URGENT_TOPICS.map((code) => topic('topic_code', 'like', `${code}%`)))))).orderBy('id').execute()
  return rows.map(({ id, number }) => ({ kind: 'urgent', text: `Обращение ${number} об опасности для жизни ещё не назначено.`, caseId: id }))
}

async function extensionRequests(read: ReadHandle, actor: Actor): Promise<Notice[]> {
  const { count } = await read.selectFrom('extensions').select((eb) => eb.fn.countAll<number>().as('count')).where('state', '=', 'pending').where('proposed_by', '<>', actor.userId).executeTakeFirstOrThrow()
  return count === 0 ? [] : [warning(`${count} ${plural(count, 'просьба', 'просьбы', 'просьб')} о продлении срока ${plural(count, 'ждёт', 'ждут', 'ждут')} решения.`)]
}

async function ownKey(read: ReadHandle, actor: Actor, today: IsoDate): Promise<Notice[]> {
  const key = await read.selectFrom('signing_keys').select(['valid_from', 'valid_to']).where('user_id', '=', actor.userId).where('active', '=', true).orderBy('valid_to', 'desc').executeTakeFirst()
  if (key === undefined) return [warning('Ключ подписи не загружен: подписывать ответы нельзя. Загрузите контейнер в настройках.')]
  const until = moscowDate(key.valid_to)
  const state = keyState(moscowDate(key.valid_from), until, today)
  if (state === 'expired') return [warning(`Ваш сертификат истёк ${formatRuDate(until)}. Загрузите новый, иначе подписывать ответы нельзя.`)]
  return state === 'expiring' ? [warning(`Ваш сертификат действует до ${formatRuDate(until)}. Получите новый заранее.`)] : []
}

async function authorities(read: ReadHandle, actor: Actor, today: IsoDate): Promise<Notice[]> {
  const rows = await read
    .selectFrom('signing_authorities as authority').innerJoin('users', 'users.id', 'authority.user_id')
    .select((eb) => ['users.id', 'users.surname', 'users.name', 'users.patronymic', eb.fn.max(eb.fn.coalesce('authority.valid_to', eb.val('9999-12-31'))).as('until')])
    .where('authority.active', '=', true).where('users.active', '=', true)
    .$if(!can(actor, 'manage_authority'), (query) => query.where('users.id', '=', actor.userId))
    .groupBy('users.id')
    .execute()
  return rows.filter(({ until }) => until <= addDays(today, KEY_EXPIRES_SOON_DAYS)).map(({ id, surname, name, patronymic, until }) => {
    const whose = id === actor.userId ? 'Ваше право подписи' : `Право подписи (${formatShort({ surname, name, patronymic: patronymic ?? '' })})`
    return warning(until < today ? `${whose} окончилось ${formatRuDate(until)}. Нужен новый приказ или доверенность.` : `${whose} действует до ${formatRuDate(until)}. Подготовьте новый приказ или доверенность.`)
  })
}

/** Cases left with a person who no longer signs in. */
async function strandedCases(read: ReadHandle): Promise<Notice[]> {
  const rows = await read
    .selectFrom('cases').innerJoin('users', 'users.id', 'cases.executor_id')
    .select((eb) => ['users.surname', 'users.name', 'users.patronymic', eb.fn.countAll<number>().as('count')])
    .where(sql<boolean>`cases.open = 1`).where('users.active', '=', false)
    .groupBy('users.id')
    .execute()
  return rows.map(({ surname, name, patronymic, count }) => warning(`${formatShort({ surname, name, patronymic: patronymic ?? '' })} больше не работает в программе, за этим сотрудником ${count} ${plural(count, 'обращение', 'обращения', 'обращений')}. Назначьте другого исполнителя.`))
}

async function calendarYears(read: ReadHandle, today: IsoDate): Promise<Notice[]> {
  const calendar = await loadCalendar(read)
  return [...new Set([yearOf(today), yearOf(addDays(today, CALENDAR_AHEAD_DAYS))])].flatMap((year) => {
    if (!calendar.covers(year)) return [warning(`Производственный календарь на ${year} год не заполнен: сроки считаются только по субботам и воскресеньям.`)]
    return calendar.confirmed(year) ? [] : [warning(`Производственный календарь на ${year} год не утверждён: переносы выходных могут измениться.`)]
  })
}
