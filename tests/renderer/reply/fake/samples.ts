import { documentFromText, textOfDocument } from '../../../../domain/letter-document.ts'
import type { Card } from '../../../../contract/card.ts'
import type { CaseRow, CaseView } from '../../../../contract/cases.ts'
import type { SessionState, SessionUser } from '../../../../contract/session.ts'
import type { ChecklistItemView, ReplyText, ReplyView, Verification } from '../../../../contract/replies.ts'

export const TODAY = '2026-11-23'
export const NOW = '2026-11-23T07:14:00.000Z'

export const CARD: Card = {
  channel: 'post', type: 'application', receivedOn: '2026-11-03', applicantKind: 'individual', surname: 'Лампочкин', name: 'Савелий', patronymic: 'Игнатьевич', organisation: '', signatory: '',
  address: 'г. Пятигорск, ул. Образцовая, д. 7, кв. 15', postalIndex: '357500', phones: ['8 928 000-00-19'], email: '', accountNumber: '990000719', contractNumber: '', inn: '', ogrn: '', specialConditions: false,
  representative: '', representativeBasis: '', collectiveCount: null, contactPerson: '', summary: 'Перерасчёт за сентябрь 2026 (находился в больнице); разъяснить ОДН 46 кВт·ч',
  fullText: 'Прошу произвести перерасчёт платы за электроэнергию за период с 1 по 30 сентября 2026 года, так как я находился в больнице и в квартире никто не проживал. Копия выписного эпикриза прилагается.\n\nТакже прошу сообщить, почему в квитанции указано общедомовое потребление 46 кВт·ч, если в предыдущем месяце было 12 кВт·ч.\n\nОтвет прошу направить почтой по указанному адресу.',
  topics: ['02.01'], recurrence: 'first', authorNumber: '', authorDate: null, forwardingBody: '', forwardingNumber: '', forwardingDate: null, forwardingDue: null, objectAddress: '', meterNumber: '', postalId: '', office: '',
  sheets: 1, attachmentSheets: 1, bookNumber: '', bookPage: '', replyChannel: 'post', replyAddress: 'г. Пятигорск, ул. Образцовая, д. 7, кв. 15', aboutUserId: null,
}

const DUES = [
  { kind: 'overdue', days: 1, label: 'просрочено на 1 день' }, { kind: 'today', days: 0, label: 'сегодня' }, { kind: 'soon', days: 3, label: 'осталось 3 дня' }, { kind: 'later', days: 9, label: 'осталось 9 дней' },
] as const
const NAMES = ['Лампочкин С.И.', 'Мотылькова Р.А.', 'Искрина Л.П.', 'ООО «Ромашка-Тест»', 'Кабелев Ю.М.', 'Тарелкин Ф.Ф.']

export function caseRow(id: number, change: Partial<CaseRow> = {}): CaseRow {
  return {
    id, number: `Л-${String(id).padStart(4, '0')}/26`, status: 'in_work', registeredOn: '2026-11-03', channel: 'post', type: 'application', applicant: NAMES[id % NAMES.length] ?? 'анонимно', collectiveCount: null,
    summary: CARD.summary, topic: '02 Перерасчёт', executor: { id: 4, shortName: 'Счётчикова А.П.' }, legalDue: '2026-12-03', controlDue: '2026-12-03', due: DUES[id % DUES.length] ?? DUES[3], urgent: false, version: 3, ...change,
  }
}

export function caseView(id: number, change: Partial<CaseView> = {}): CaseView {
  const { number, due, status } = caseRow(id)
  return {
    id, number, version: 3, status, registeredOn: '2026-11-03', registrar: { id: 2, shortName: 'Ковалёва Н.А.' }, card: CARD, applicant: 'Лампочкин Савелий Игнатьевич', urgent: false,
    deadline: { ruleCode: 'СТ-30', ruleName: 'Ответ на обращение', basis: 'п. 7.2.4 Стандарта', start: '2026-11-03', legalDue: '2026-12-03', controlDue: '2026-12-03', why: ['Срок 03.12.2026: регистрация 03.11.2026 + 30 календарных дней (СТ-30, п. 7.2.4 Стандарта).', 'Продление не применялось.'], warnings: [] },
    due, resolution: { executorId: 4, coExecutorIds: [], text: 'Проверить начисления и ответить заявителю.', intermediateDate: null, executor: { id: 4, shortName: 'Счётчикова А.П.' }, coExecutors: [], author: { id: 2, shortName: 'Ковалёва Н.А.' }, date: '2026-11-03' },
    executorPhone: '(8793) 33-27-71', deliveryId: null,
    files: [{ id: 31, name: 'letter-typed.jpg', originalName: 'letter-typed.jpg', mediaType: 'image/jpeg', kind: 'scan', bytes: 412_000, sha256: 'a'.repeat(64), quarantined: false, damaged: false, note: '', addedAt: NOW }],
    deliveries: [], links: [], hints: [], proposals: [], extensions: [], documents: [], dispatches: [], duties: [], letters: [], result: null, closedOn: null, storageUntil: null, permissions: ['draft', 'submit', 'recall'], executorHistory: [], oralRecords: [], oralAnswers: [], visits: [], ...change,
  }
}

export const TEXT: ReplyText = {
  subject: 'О перерасчёте платы за электрическую энергию', salutation: 'Уважаемый Савелий Игнатьевич!', addressee: ['Лампочкину С.И.', 'ул. Образцовая, д. 7, кв. 15,', 'г. Пятигорск, 357500'],
  document: documentFromText('На Ваше обращение от 03.11.2026 № Л-0001/26 сообщаем, что доводы о начислении платы по лицевому счёту № 990000719 рассмотрены.\nУстановлено, что в сентябре 2026 года показания прибора учёта не изменялись. Произведён перерасчёт на сумму 412 руб. 36 коп.'),
  attachments: '', replyChannel: 'post', replyAddress: CARD.replyAddress, result: 'satisfied', justified: 'yes', templateCode: 'reply-recalculation',
}

export function replyView(caseId: number, change: Partial<ReplyView> = {}): ReplyView {
  return { id: caseId + 100, caseId, kind: 'reply', state: 'draft', version: 7, text: TEXT, executor: { fullName: 'Счётчикова Анна Павловна', phone: '(8793) 33-27-71' }, duty: null, outgoingNumber: null, savedAt: NOW, savedBy: 'Счётчикова А.П.', remarks: [], checklist: checklist(TEXT), ...change }
}

export function checklist(text: ReplyText): ChecklistItemView[] {
  const item = (code: string, ok: boolean, label: string, hint: string, field: string | null): ChecklistItemView => ({ code, ok, blocking: true, label, hint: ok ? '' : hint, field })
  return [
    item('substance', textOfDocument(text.document).split(/\s+/u).length >= 10, 'Ответ по существу вопроса', 'Ответьте на вопрос заявителя по существу.', 'body'),
    item('placeholders', !textOfDocument(text.document).includes('{{'), 'Все пропуски шаблона заполнены', 'Заполните пропуски шаблона.', 'body'),
    item('executor_name', true, 'Фамилия, имя, отчество исполнителя', '', null), item('executor_phone', true, 'Телефон исполнителя', '', null),
    item('authority', true, 'Право подписи действует', '', null), item('addressee', text.addressee.join('') !== '', 'Адресат', 'Укажите, кому адресован ответ.', 'addressee'),
    item('subject', text.subject !== '', 'Заголовок письма', 'Напишите заголовок, например «О перерасчёте платы».', 'subject'),
  ]
}

export const VERIFICATION: Verification = { valid: true, integrity: true, coversWholeFile: true, chainTrusted: true, owner: 'Громов Сергей Викторович', serial: '5F3A19C7042B8D6E', validFrom: '2026-03-02', validTo: '2027-06-02', training: true, problems: [], ink: null }

export const SESSION: SessionState & { user: SessionUser } = {
  phase: 'open', today: TODAY, organisation: 'ОАО «Пятигорские электрические сети»', training: true, trainingPeople: [], idleMinutes: 15,
  user: { id: 1, login: 'gromov', fullName: 'Громов Сергей Викторович', shortName: 'Громов С.В.', position: 'заместитель генерального директора', roles: ['deputy_director'], unitName: null, mustChangePassword: false },
}
