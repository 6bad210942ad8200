import {
  APPEAL_TYPE_LABELS, APPLICANT_KIND_LABELS, CASE_STATUS_LABELS, CHANNEL_INFO, GROUND_LABELS, JUSTIFICATION_LABELS, RECURRENCE_LABELS, REPLY_CHANNEL_LABELS, RESULT_LABELS,
} from '../../domain/appeal.ts'
import { DICTIONARY_LABELS } from '../../domain/dictionary.ts'
import { AFTER_PROCESSING_LABELS, MAIL_SECURITY_LABELS } from '../../domain/mail-server.ts'
import { LETTER_KIND_LABELS } from '../../domain/letter-kind.ts'
import { formatRuDate, isIsoDate, moscowDate, moscowTime } from '../../domain/calendar-date.ts'
import { ATTEMPT_RESULT_LABELS, ORAL_KIND_INFO, ORAL_OUTCOME_LABELS, VISIT_STATE_LABELS } from '../../domain/oral/record.ts'
import { VISA_MODE_LABELS } from '../../domain/visa.ts'
import { ROLE_LABELS } from '../../domain/people.ts'

type Kind = 'text' | 'person' | 'long' | 'instant' | Readonly<Record<string, string>>

const ORAL_KIND_LABELS = Object.fromEntries(Object.entries(ORAL_KIND_INFO).map(([code, { one }]) => [code, one]))
const CHANNEL_LABELS = Object.fromEntries(Object.entries(CHANNEL_INFO).map(([code, { label }]) => [code, label]))

/** What the audit remembers, worded; keys that are not here are for programs, not for people. `long`: that it changed, not how. */
const FIELDS: Readonly<Record<string, readonly [label: string, kind?: Kind]>> = {
  number: ['Номер'], co_executor_ids: ['Соисполнители', 'person'], files: ['Файлов'],
  status: ['Состояние', CASE_STATUS_LABELS], registered_on: ['Дата регистрации'], received_on: ['Дата поступления'], channel: ['Канал', CHANNEL_LABELS],
  type: ['Вид', APPEAL_TYPE_LABELS], recurrence: ['Повторность', RECURRENCE_LABELS], urgent: ['Срочно'], applicant_kind: ['Заявитель', APPLICANT_KIND_LABELS],
  surname: ['Фамилия'], name: ['Имя или название'], patronymic: ['Отчество'], organisation: ['Организация'], signatory: ['Подписал'], address: ['Адрес'], postal_index: ['Индекс'],
  phones: ['Телефоны'], email: ['Электронная почта'], account_number: ['Лицевой счёт'], contract_number: ['Договор'], inn: ['ИНН'], ogrn: ['ОГРН'], special_conditions: ['Особые условия'],
  representative: ['Представитель'], representative_basis: ['Доверенность'], collective_count: ['Подписавших'], contact_person: ['Контактное лицо'], author_number: ['Исходящий номер автора'],
  author_date: ['Дата автора'], forwarding_body: ['Направивший орган'], forwarding_number: ['Номер сопроводительного письма'], forwarding_date: ['Дата сопроводительного письма'],
  forwarding_due: ['Срок направившего органа'], object_address: ['Адрес объекта'], meter_number: ['Номер счётчика'], postal_id: ['ШПИ'], office: ['Офис'], sheets: ['Листов'],
  attachment_sheets: ['Листов приложений'], book_number: ['Книга №'], book_page: ['Страница'], reply_channel: ['Ответить', REPLY_CHANNEL_LABELS], reply_address: ['Адрес для ответа'],
  about_user_id: ['Жалоба на сотрудника', 'person'], executor_id: ['Исполнитель', 'person'], resolution_author_id: ['Автор резолюции', 'person'], resolution_date: ['Дата резолюции'],
  intermediate_date: ['Промежуточный срок'], resolution_text: ['Резолюция'], rule_code: ['Правило срока'], legal_due: ['Срок по закону'], control_due: ['Контрольный срок'],
  clock_restarted_on: ['Новое начало срока'], result: ['Результат', RESULT_LABELS], justified: ['Обоснованность', JUSTIFICATION_LABELS], outgoing_number: ['Исходящий номер'], outgoing_date: ['Исходящая дата'],
  signer_id: ['Подписал', 'person'], dispatch_channel: ['Отправлено', REPLY_CHANNEL_LABELS], dispatched_on: ['Дата отправки'], closed_on: ['Дата закрытия'], storage_until: ['Хранить до'],
  summary: ['Краткое содержание'], full_text: ['Текст обращения', 'long'], topics: ['Темы'],
  ground: ['Основание', GROUND_LABELS], fragment: ['Цитата', 'long'], redirectTo: ['Перенаправить в'], notice: ['Уведомление'], noticeDue: ['Уведомить до'], decisionNote: ['Решение'],
  letter: ['Письмо', LETTER_KIND_LABELS], sendTo: ['Кому'], dutySettled: ['Отправлено'], answeredOn: ['Поступили'],
  days: ['На сколько дней'], fromDue: ['Прежний срок'], toDue: ['Новый срок'], sha256: ['SHA-256 файла'], outgoingNumber: ['Исходящий номер'], certificateSerial: ['Сертификат'], certificateOwner: ['Владелец сертификата'],
  setAsideGround: ['Основание'], concerns: ['Найдены слова', GROUND_LABELS], dictionary: ['Словарь', DICTIONARY_LABELS], phrase: ['Слова'], remarks: ['Замечания'], printedOn: ['Дата письма'], visa_of: ['Согласование', 'person'], visaMode: ['Нужно согласование', VISA_MODE_LABELS], head_user_id: ['Руководитель', 'person'], proof: ['Подтверждение'], postalId: ['ШПИ'], recipient: ['Получил'], documentShown: ['Предъявлен документ'], postalList: ['Список отправлений №'], dispatchedOn: ['Дата отправки'], otherNumber: ['Обращение'],
  oral_number: ['Запись'], oral_kind: ['Вид записи', ORAL_KIND_LABELS], outcome: ['Итог', ORAL_OUTCOME_LABELS], identified: ['Идентифицирован'], happened_on: ['Дата разговора'], promised_on: ['Обещанный срок'],
  callback_due: ['Перезвонить', 'instant'], callback_assignee_id: ['Звонит', 'person'], attempt: ['Попытка', ATTEMPT_RESULT_LABELS], attempt_note: ['Сказано'], directed_to: ['Направлен'], end_reason: ['Причина прекращения'],
  answer: ['Ответ'], talked_at: ['Разговор', 'instant'], way: ['Как', { phone: 'по телефону', in_person: 'на приёме' }], warned: ['Предупреждён о записи'], confidential: ['Сведения по счёту'], duration_seconds: ['Длительность, с'], appeal_type: ['Вид обращения', APPEAL_TYPE_LABELS],
  visit_on: ['День выезда'], visit_time: ['Время выезда'], visit_assignee_id: ['Выезжает', 'person'], visit_purpose: ['Цель выезда'], visit_state: ['Выезд', VISIT_STATE_LABELS], visit_result: ['Результат выезда'],
  remindMinutes: ['Напоминать за, минут'], answerSeconds: ['Ответ сразу, секунд'],
  printedList: ['Список'], absentPerson: ['Отсутствует', 'person'], absentFrom: ['С'], absentTo: ['По'], substitute: ['Замещает', 'person'], instead_of: ['За отсутствующего', 'person'], absenceReason: ['Причина отсутствия'],
  login: ['Имя для входа'], position: ['Должность'], phone: ['Телефон'], roles: ['Роли', ROLE_LABELS], active: ['Действует'], passwordSet: ['Задан новый пароль'],
  fullName: ['Наименование'], shortName: ['Краткое наименование'], site: ['Сайт'], kpp: ['КПП'], basis: ['Основание'], validFrom: ['Действует с'], validTo: ['Действует по'], userName: ['Сотрудник'],
  amount: ['Срок, дней'], extensionMax: ['Продление, дней'], warnBefore: ['Напоминать за, дней'], enabled: ['Включено'], confirmed: ['Утверждён'], year: ['Год'], owner: ['Владелец'], issuer: ['Издатель'],
  mailboxName: ['Ящик'], host: ['Сервер'], port: ['Порт'], security: ['Шифрование', MAIL_SECURITY_LABELS], folder: ['Папка'], since: ['Забирать с'], afterProcessing: ['После получения', AFTER_PROCESSING_LABELS],
  doneFolder: ['Папка полученных'], pollMinutes: ['Проверять раз в, минут'], ownAuthority: ['Свой центр сертификации'], fromName: ['Имя отправителя'], fromAddress: ['Адрес отправителя'], sentTo: ['Кому'],
  phraseSection: ['Раздел фраз'], subject: ['Тема письма'], body: ['Текст письма', 'long'], silentSenders: ['Не отвечать адресам'], replyTo: ['Адрес для ответов'], pausesMinutes: ['Повторять через, минут'],
  recountedAfter: ['После изменения'], touched: ['Затрагивает открытых обращений'], topicCode: ['Тема'], topicParent: ['Раздел'], defaultRule: ['Правило по умолчанию'], defaultExecutor: ['Исполнитель по умолчанию', 'person'], place: ['Место в списке'], added: ['Добавлено кодов'], changed: ['Изменено кодов'],
  sharedView: ['Общее'], viewConditions: ['Условия отбора'], viewDays: ['За последние, дней'],
  serial: ['Сертификат'], training: ['Учебный'], bytes: ['Размер, байт'], quarantined: ['Изолирован'], records: ['Записей'], firstBroken: ['Первая нарушенная запись'],
  exported: ['Что'], exportFilter: ['Отбор'], exportFormat: ['Вид файла', { pdf: 'печатная форма, PDF', xlsx: 'таблица, XLSX' }],
  countFrom: ['Отсчёт', { next_day: 'со следующего дня', same_day: 'с того же дня' }], nonWorking: ['Нерабочий день', { previous: 'на предыдущий рабочий', none: 'не переносится', next: 'на следующий рабочий' }],
}

const LONGEST_VALUE = 200

/** «Исполнитель: Счётчикова А.П. → Гринько В.С.»; null for what is not worth a line. */
export function changeLine(key: string, before: unknown, after: unknown, people: ReadonlyMap<number, string>): string | null {
  const field = FIELDS[key]
  if (field === undefined || JSON.stringify(before ?? null) === JSON.stringify(after ?? null)) return null
  const [label, kind = 'text'] = field
  if (kind === 'long') return `${label}: изменено`
  const [from, to] = [valueText(before, kind, people), valueText(after, kind, people)]
  if (from === '') return to === '' ? null : `${label}: ${to}`
  return `${label}: ${from} → ${to === '' ? '—' : to}`
}

function valueText(value: unknown, kind: Exclude<Kind, 'long'>, people: ReadonlyMap<number, string>): string {
  if (Array.isArray(value)) return value.map((one) => valueText(one, kind, people)).filter(Boolean).join(', ')
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? 'да' : 'нет'
  if (typeof value === 'number') return kind === 'person' ? (people.get(value) ?? `сотрудник № ${value}`) : String(value)
  if (typeof value !== 'string') return ''
  if (kind === 'instant') return `${formatRuDate(moscowDate(value))} ${moscowTime(value)}`
  if (typeof kind === 'object') return kind[value] ?? value
  const date: boolean = isIsoDate(value)
  if (date) return formatRuDate(value)
  // A list kept as JSON in its column, such as the phones.
  if (value.startsWith('["') || value === '[]') return valueText(JSON.parse(value) as unknown, kind, people)
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value
}
