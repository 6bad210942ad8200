/** Columns of the register: every field of the card that a line can show and be ordered by. Codes travel and are kept, labels are shown. */
import { APPEAL_FORM_LABELS, APPEAL_TYPE_LABELS, APPLICANT_KIND_LABELS, CASE_STATUS_LABELS, JUSTIFICATION_LABELS, RECURRENCE_LABELS, REPLY_CHANNEL_LABELS, RESULT_LABELS } from './appeal.ts'
import { formatRuDate } from './calendar-date.ts'

interface JournalColumnInfo {
  readonly label: string
  /** What the column is, where its heading is too short to say it. */
  readonly meaning?: string
  /** In pixels, until the person has chosen another. */
  readonly width: number
}

export const JOURNAL_COLUMN_INFO = {
  number: { label: 'Номер', width: 116 },
  registeredOn: { label: 'Дата', meaning: 'Дата регистрации', width: 100 },
  receivedOn: { label: 'Поступило', meaning: 'Дата поступления', width: 104 },
  applicant: { label: 'Заявитель', width: 170 },
  applicantKind: { label: 'Категория', meaning: 'Категория заявителя', width: 160 },
  address: { label: 'Адрес', width: 240 },
  phones: { label: 'Телефон', width: 150 },
  email: { label: 'Эл. почта', width: 180 },
  account: { label: 'ЛС', meaning: 'Лицевой счёт', width: 120 },
  contractNumber: { label: 'Договор', width: 120 },
  inn: { label: 'ИНН', width: 120 },
  meterNumber: { label: 'Прибор учёта', width: 120 },
  summary: { label: 'Содержание', width: 300 },
  topic: { label: 'Тема', meaning: 'Главная тема', width: 200 },
  type: { label: 'Вид', meaning: 'Вид обращения', width: 110 },
  channel: { label: 'Канал', width: 150 },
  form: { label: 'Форма', width: 110 },
  recurrence: { label: 'Повторность', width: 110 },
  authorNumber: { label: 'Исх. № автора', width: 130 },
  authorDate: { label: 'Дата автора', meaning: 'Дата письма автора', width: 110 },
  forwardingBody: { label: 'Кем переслано', width: 180 },
  postalId: { label: 'ШПИ', width: 140 },
  office: { label: 'Офис', width: 140 },
  executor: { label: 'Исполнитель', width: 138 },
  unit: { label: 'Подразделение', meaning: 'Подразделение исполнителя', width: 160 },
  registrar: { label: 'Зарегистрировал', width: 140 },
  rule: { label: 'Правило', meaning: 'Правило срока', width: 100 },
  controlDue: { label: 'Срок', meaning: 'Контрольный срок', width: 184 },
  legalDue: { label: 'По закону', meaning: 'Срок по закону', width: 104 },
  lateDays: { label: 'Опоздание', meaning: 'На сколько дней просрочено или отвечено с опозданием', width: 100 },
  status: { label: 'Состояние', width: 146 },
  result: { label: 'Результат', width: 170 },
  justified: { label: 'Обоснованность', width: 150 },
  outgoingNumber: { label: 'Исх. №', meaning: 'Исходящий номер ответа', width: 130 },
  outgoingDate: { label: 'Дата исх.', meaning: 'Дата исходящего письма', width: 104 },
  signer: { label: 'Подписал', width: 138 },
  replyChannel: { label: 'Способ ответа', width: 150 },
  dispatchChannel: { label: 'Отправлено', meaning: 'Как отправлен ответ', width: 150 },
  dispatchedOn: { label: 'Дата отправки', width: 110 },
  closedOn: { label: 'Закрыто', meaning: 'Дата закрытия', width: 104 },
  fileIndex: { label: 'Дело №', width: 100 },
  storageUntil: { label: 'Хранить до', width: 104 },
} as const satisfies Record<string, JournalColumnInfo>
export type JournalColumn = keyof typeof JOURNAL_COLUMN_INFO
export const JOURNAL_COLUMNS = Object.keys(JOURNAL_COLUMN_INFO) as readonly JournalColumn[]

/** What is shown until a person chooses. */
export const USUAL_COLUMNS: readonly JournalColumn[] = ['number', 'registeredOn', 'applicant', 'summary', 'executor', 'controlDue', 'status']

const DATES: readonly JournalColumn[] = ['registeredOn', 'receivedOn', 'authorDate', 'controlDue', 'legalDue', 'outgoingDate', 'dispatchedOn', 'closedOn', 'storageUntil']
const CODES: Partial<Record<JournalColumn, Readonly<Record<string, string>>>> = {
  applicantKind: APPLICANT_KIND_LABELS, type: APPEAL_TYPE_LABELS, form: APPEAL_FORM_LABELS, recurrence: RECURRENCE_LABELS, status: CASE_STATUS_LABELS,
  result: RESULT_LABELS, justified: JUSTIFICATION_LABELS, replyChannel: REPLY_CHANNEL_LABELS, dispatchChannel: REPLY_CHANNEL_LABELS,
}

/** A value of a column as people read it: codes by their labels, dates as `23.11.2026`; '' for none. */
export function columnText(column: JournalColumn, value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  if (DATES.includes(column)) return formatRuDate(text)
  return CODES[column]?.[text] ?? text
}
