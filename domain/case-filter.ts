/**
 * What the register can be narrowed by: every field of the card (DOMAIN «Registration-control card»). The contract validates a
 * filter, the address of the journal carries it, screens and printed reports say it in words; all of them go by these rows.
 */
import { type IsoDate, formatRuDate } from './calendar-date.ts'

/** `codes`, `ids` and `texts` are lists any value of which will do; `words` are looked for in a text of the card. */
export type FilterKind = 'set' | 'words' | 'codes' | 'ids' | 'texts' | 'flag' | 'date' | 'count'

interface FilterField {
  readonly kind: FilterKind
  readonly label: string
}

export const CASE_FILTER_FIELDS = {
  set: { kind: 'set', label: 'Набор' },
  query: { kind: 'words', label: 'Поиск' },
  ids: { kind: 'ids', label: 'Выбранные обращения' },
  exceptIds: { kind: 'ids', label: 'Кроме отмеченных' },
  statuses: { kind: 'codes', label: 'Состояние' },
  channels: { kind: 'codes', label: 'Канал' },
  types: { kind: 'codes', label: 'Вид' },
  forms: { kind: 'codes', label: 'Форма' },
  recurrences: { kind: 'codes', label: 'Повторность' },
  topics: { kind: 'texts', label: 'Тема' },
  withoutTopic: { kind: 'flag', label: 'Без темы' },
  summary: { kind: 'words', label: 'Содержание' },
  urgent: { kind: 'flag', label: 'Срочное' },
  withFiles: { kind: 'flag', label: 'С файлами' },
  number: { kind: 'words', label: 'Номер' },
  applicantKinds: { kind: 'codes', label: 'Категория заявителя' },
  applicant: { kind: 'words', label: 'Заявитель' },
  address: { kind: 'words', label: 'Адрес' },
  phone: { kind: 'words', label: 'Телефон' },
  email: { kind: 'words', label: 'Электронная почта' },
  account: { kind: 'words', label: 'Лицевой счёт' },
  contractNumber: { kind: 'words', label: 'Договор' },
  inn: { kind: 'words', label: 'ИНН' },
  meterNumber: { kind: 'words', label: 'Прибор учёта' },
  anonymous: { kind: 'flag', label: 'Анонимное' },
  collective: { kind: 'flag', label: 'Коллективное' },
  specialConditions: { kind: 'flag', label: 'Особые условия' },
  authorNumber: { kind: 'words', label: 'Исх. № автора' },
  authorDateFrom: { kind: 'date', label: 'Дата письма автора с' },
  authorDateTo: { kind: 'date', label: 'Дата письма автора по' },
  forwardingBody: { kind: 'words', label: 'Кем переслано' },
  postalId: { kind: 'words', label: 'ШПИ' },
  office: { kind: 'words', label: 'Офис' },
  executorIds: { kind: 'ids', label: 'Исполнитель' },
  coExecutorIds: { kind: 'ids', label: 'Соисполнитель' },
  unitIds: { kind: 'ids', label: 'Подразделение' },
  withoutExecutor: { kind: 'flag', label: 'Без исполнителя' },
  registrarIds: { kind: 'ids', label: 'Зарегистрировал' },
  registeredFrom: { kind: 'date', label: 'Регистрация с' },
  registeredTo: { kind: 'date', label: 'Регистрация по' },
  receivedFrom: { kind: 'date', label: 'Поступление с' },
  receivedTo: { kind: 'date', label: 'Поступление по' },
  ruleCodes: { kind: 'texts', label: 'Правило срока' },
  open: { kind: 'flag', label: 'В работе' },
  openOn: { kind: 'date', label: 'В работе на конец дня' },
  annulled: { kind: 'flag', label: 'Номер аннулирован' },
  inTime: { kind: 'flag', label: 'В срок' },
  lateFrom: { kind: 'count', label: 'Опоздание от, дней' },
  lateTo: { kind: 'count', label: 'Опоздание до, дней' },
  extended: { kind: 'flag', label: 'Срок продлён' },
  legalDueFrom: { kind: 'date', label: 'Срок по закону с' },
  legalDueTo: { kind: 'date', label: 'Срок по закону по' },
  controlDueFrom: { kind: 'date', label: 'Контрольный срок с' },
  controlDueTo: { kind: 'date', label: 'Контрольный срок по' },
  results: { kind: 'codes', label: 'Результат' },
  justified: { kind: 'codes', label: 'Обоснованность' },
  grounds: { kind: 'codes', label: 'Основание решения' },
  withoutReply: { kind: 'flag', label: 'Без ответа' },
  outgoingNumber: { kind: 'words', label: 'Исходящий номер' },
  signerIds: { kind: 'ids', label: 'Подписал' },
  replyChannels: { kind: 'codes', label: 'Способ ответа' },
  dispatchChannels: { kind: 'codes', label: 'Отправлено' },
  dispatchedFrom: { kind: 'date', label: 'Отправка с' },
  dispatchedTo: { kind: 'date', label: 'Отправка по' },
  closedFrom: { kind: 'date', label: 'Закрытие с' },
  closedTo: { kind: 'date', label: 'Закрытие по' },
} as const satisfies Record<string, FilterField>
export type CaseFilterField = keyof typeof CASE_FILTER_FIELDS
export const CASE_FILTER_KEYS = Object.keys(CASE_FILTER_FIELDS) as readonly CaseFilterField[]

/** Both ends of a range belong to it. */
export const FILTER_RANGES = [
  { from: 'registeredFrom', to: 'registeredTo', label: 'Дата регистрации' },
  { from: 'receivedFrom', to: 'receivedTo', label: 'Дата поступления' },
  { from: 'authorDateFrom', to: 'authorDateTo', label: 'Дата письма автора' },
  { from: 'legalDueFrom', to: 'legalDueTo', label: 'Срок по закону' },
  { from: 'controlDueFrom', to: 'controlDueTo', label: 'Контрольный срок' },
  { from: 'dispatchedFrom', to: 'dispatchedTo', label: 'Дата отправки' },
  { from: 'closedFrom', to: 'closedTo', label: 'Дата закрытия' },
] as const satisfies readonly { from: CaseFilterField; to: CaseFilterField; label: string }[]
export type FilterRange = (typeof FILTER_RANGES)[number]

/** The ends of ranges, as a filter carries them. */
export type RangeEnds = { readonly [K in FilterRange['from' | 'to']]?: IsoDate | undefined } & {
  readonly lateFrom?: number | undefined
  readonly lateTo?: number | undefined
}

/** Why nothing can ever fit, as a sentence; null when something may. */
export function impossibleFilter(filter: RangeEnds): string | null {
  for (const { from, to, label } of FILTER_RANGES) {
    const [first, last] = [filter[from], filter[to]]
    if (first !== undefined && last !== undefined && first > last) {
      return `«${label}»: начало ${formatRuDate(first)} позже конца ${formatRuDate(last)}. Отбор не применён: исправьте одну из дат.`
    }
  }
  const { lateFrom, lateTo } = filter
  if (lateFrom !== undefined && lateTo !== undefined && lateFrom > lateTo) {
    return `«Опоздание»: от ${lateFrom} до ${lateTo} дней — таких обращений не бывает. Отбор не применён: исправьте одно из чисел.`
  }
  return null
}
