/**
 * Seed rows of the clock. The Standard carries no date of entry into force, so its rows start with the year of its edition;
 * the administrator corrects dates, terms and switches in the settings. `confirm` rows await the company's lawyer.
 */
import type { DeadlineRule } from './deadline-rule.ts'

const STANDARD_FROM = '2020-01-01'
/** 59-ФЗ of 02.05.2006 is in force 180 days after its publication on 05.05.2006. */
const LAW_59_FROM = '2006-11-02'
const WARN_BEFORE = [10, 5, 3, 1]

const firm = { status: 'firm', enabled: true, validTo: null, decider: null, noticeRequired: false, extensionMax: null } as const
const profile = { ...firm, status: 'profile' } as const
const confirm = { ...firm, status: 'confirm' } as const

export const DEADLINE_RULES: readonly DeadlineRule[] = [
  {
    // 7.2.4. «Письменное обращение гражданина должно рассмотрено специалистами … в течение 30 календарных дней.»
    // 8.2.2. «Обращение посредством электронной почты рассматривается специалистами в течение 30 календарных дней.»
    ...firm,
    code: 'СТ-30',
    name: 'Ответ на письменное или электронное обращение',
    basis: 'п. 7.2.4 и 8.2.2 Стандарта',
    validFrom: STANDARD_FROM,
    appliesTo: { channels: ['post', 'handed_in', 'fax', 'comment_book', 'email', 'site_form', 'account_portal'] },
    start: 'registration',
    amount: 30,
    unit: 'calendar',
    warnBefore: WARN_BEFORE,
    extensionMax: 30,
    priority: 100,
    purpose: 'reply',
  },
  {
    // 6.3.1. «… указать срок, в который соответствующая информация может быть подготовлена и предоставлена клиенту.
    // Соответствующий срок подготовки информации не может превышать 30 календарных дней.»
    ...firm,
    code: 'СТ-УСТН',
    name: 'Обещанный срок по устному обращению',
    basis: 'п. 6.3.1 Стандарта',
    validFrom: STANDARD_FROM,
    appliesTo: { channels: ['phone', 'reception'] },
    start: 'visit',
    amount: 30,
    unit: 'calendar',
    warnBefore: WARN_BEFORE,
    priority: 100,
    purpose: 'reply',
  },
  {
    // 59-ФЗ ст. 8 ч. 2: «Письменное обращение подлежит обязательной регистрации в течение трех дней с момента поступления …»
    ...profile,
    code: 'РЕГ-3',
    name: 'Регистрация поступившего обращения',
    basis: '59-ФЗ, ст. 8 ч. 2',
    validFrom: LAW_59_FROM,
    appliesTo: {},
    start: 'receipt',
    amount: 3,
    unit: 'calendar',
    warnBefore: [1],
    priority: 100,
    purpose: 'registration',
  },
  {
    // 59-ФЗ ст. 12 ч. 2: «В исключительных случаях … вправе продлить срок рассмотрения обращения не более чем на 30 дней,
    // уведомив о продлении срока его рассмотрения гражданина, направившего обращение.»
    ...profile,
    code: 'ПРОДЛ-30',
    name: 'Продление срока рассмотрения',
    basis: '59-ФЗ, ст. 12 ч. 2',
    validFrom: LAW_59_FROM,
    appliesTo: {},
    start: 'legal_due',
    amount: 30,
    unit: 'calendar',
    warnBefore: WARN_BEFORE,
    noticeRequired: true,
    decider: 'deputy_director',
    priority: 100,
    purpose: 'extension',
  },
  {
    // 59-ФЗ ст. 8 ч. 3: «… направляется в течение семи дней со дня регистрации в соответствующий орган … с уведомлением
    // гражданина, направившего обращение, о переадресации обращения …»
    ...profile,
    code: 'ПЕРЕНАПР-7',
    name: 'Перенаправление по компетенции с уведомлением заявителя',
    basis: '59-ФЗ, ст. 8 ч. 3',
    validFrom: LAW_59_FROM,
    appliesTo: {},
    start: 'registration',
    amount: 7,
    unit: 'calendar',
    warnBefore: [3, 1],
    noticeRequired: true,
    decider: 'deputy_director',
    priority: 100,
    purpose: 'redirect',
  },
  {
    // 59-ФЗ ст. 11 ч. 4: «… о чем в течение семи дней со дня регистрации обращения сообщается гражданину, направившему
    // обращение, если его фамилия и почтовый адрес поддаются прочтению.»
    ...profile,
    code: 'НЕЧИТ-7',
    name: 'Уведомление о том, что текст не поддаётся прочтению',
    basis: '59-ФЗ, ст. 11 ч. 4',
    validFrom: LAW_59_FROM,
    appliesTo: {},
    start: 'registration',
    amount: 7,
    unit: 'calendar',
    warnBefore: [3, 1],
    noticeRequired: true,
    decider: 'deputy_director',
    priority: 100,
    purpose: 'notice',
  },
  {
    // 59-ФЗ ст. 11 ч. 3: «… вправе … сообщить гражданину, направившему обращение, о недопустимости злоупотребления правом.»
    // Своего срока у сообщения нет: оно уходит в срок самого обращения.
    ...profile,
    code: 'ЗЛОУП',
    name: 'Уведомление о недопустимости злоупотребления правом',
    basis: '59-ФЗ, ст. 11 ч. 3',
    validFrom: LAW_59_FROM,
    appliesTo: {},
    start: 'legal_due',
    amount: null,
    unit: 'calendar',
    warnBefore: [3, 1],
    noticeRequired: true,
    priority: 100,
    purpose: 'notice',
  },
  {
    // 59-ФЗ ст. 11 ч. 5: «… О данном решении уведомляется гражданин, направивший обращение.»
    ...profile,
    code: 'ПЕРЕПИСКА',
    name: 'Уведомление о прекращении переписки',
    basis: '59-ФЗ, ст. 11 ч. 5',
    validFrom: LAW_59_FROM,
    appliesTo: {},
    start: 'legal_due',
    amount: null,
    unit: 'calendar',
    warnBefore: [3, 1],
    noticeRequired: true,
    priority: 100,
    purpose: 'notice',
  },
  {
    ...profile,
    code: 'ОТЗЫВ',
    name: 'Подтверждение отзыва обращения',
    basis: 'практика компании',
    validFrom: STANDARD_FROM,
    appliesTo: {},
    start: 'legal_due',
    amount: null,
    unit: 'calendar',
    warnBefore: [3, 1],
    noticeRequired: true,
    priority: 100,
    purpose: 'notice',
  },
  {
    // A wait of its own: the clock of the case runs on.
    ...profile,
    code: 'ЗАПРОС-10',
    name: 'Срок, в который ждут ответа на запрос сведений',
    basis: 'практика компании',
    validFrom: STANDARD_FROM,
    appliesTo: {},
    start: 'manual',
    amount: 10,
    unit: 'calendar',
    warnBefore: [1],
    priority: 100,
    purpose: 'notice',
  },
  {
    // ПП РФ от 06.05.2011 № 354, п. 31 «к»: ответ на жалобу о качестве коммунальной услуги в течение 3 рабочих дней со дня получения.
    ...confirm,
    code: '354-К',
    name: 'Жалоба на качество коммунальной услуги',
    basis: 'ПП РФ № 354, п. 31 «к»',
    validFrom: '2012-09-01',
    appliesTo: {
      types: ['complaint', 'application', 'claim'],
      topics: ['04', '05'],
      applicantKinds: ['individual', 'self_employed', 'collective'],
    },
    start: 'receipt',
    amount: 3,
    unit: 'working',
    warnBefore: [1],
    priority: 50,
    purpose: 'reply',
  },
  {
    // Закон РФ от 07.02.1992 № 2300-1, ст. 22 и 31: требования потребителя о деньгах удовлетворяются в течение 10 дней со дня предъявления.
    ...confirm,
    code: 'ЗПП-10',
    name: 'Денежное требование потребителя',
    basis: 'Закон о защите прав потребителей, ст. 22 и 31',
    validFrom: '2000-01-01',
    appliesTo: { types: ['claim'], applicantKinds: ['individual', 'collective'] },
    start: 'presentation',
    amount: 10,
    unit: 'calendar',
    warnBefore: [5, 3, 1],
    priority: 50,
    purpose: 'reply',
  },
  {
    // АПК РФ ст. 4 ч. 5: «… по истечении тридцати календарных дней со дня направления претензии (требования) …»
    ...confirm,
    code: 'АПК-30',
    name: 'Претензия юридического лица или предпринимателя',
    basis: 'АПК РФ, ст. 4 ч. 5',
    validFrom: '2016-06-01',
    appliesTo: { types: ['claim'], applicantKinds: ['legal_entity', 'entrepreneur', 'housing'] },
    start: 'author_date',
    amount: 30,
    unit: 'calendar',
    warnBefore: WARN_BEFORE,
    priority: 50,
    purpose: 'reply',
  },
  {
    // 152-ФЗ ст. 14 ч. 3 и ст. 20: сведения субъекту персональных данных в течение десяти рабочих дней (в редакции с 01.09.2022);
    // срок может быть продлён не более чем на пять рабочих дней с мотивированным уведомлением.
    ...confirm,
    code: 'ПДн-10',
    name: 'Запрос о персональных данных',
    basis: '152-ФЗ, ст. 14 и 20',
    validFrom: '2022-09-01',
    appliesTo: { topics: ['13'] },
    start: 'receipt',
    amount: 10,
    unit: 'working',
    warnBefore: [5, 3, 1],
    extensionMax: 5,
    priority: 50,
    purpose: 'reply',
  },
  {
    ...firm,
    code: 'НАДЗОР',
    name: 'Срок, назначенный надзорным органом',
    basis: 'требование надзорного органа',
    validFrom: '2000-01-01',
    appliesTo: { topics: ['19'] },
    start: 'manual',
    amount: null,
    unit: 'calendar',
    warnBefore: WARN_BEFORE,
    priority: 10,
    purpose: 'reply',
  },
]
