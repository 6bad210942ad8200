/** The figures of the analysis as data: what each is called, how it is counted, from which date, on what paragraph it stands. */

export const FIGURE_UNITS = ['cases', 'share', 'days', 'records'] as const
export type FigureUnit = (typeof FIGURE_UNITS)[number]

export const FIGURES = [
  'received', 'closed', 'open_at_end', 'answered', 'in_time_share', 'late', 'overdue', 'average_days', 'days_50', 'days_80', 'days_95',
  'repeated_share', 'justified_share', 'redirected', 'without_answer', 'extended_share', 'extension_days', 'oral_records',
] as const
export type FigureCode = (typeof FIGURES)[number]

export interface FigureDefinition {
  readonly name: string
  /** For a narrow place; the name when absent. */
  readonly short?: string
  readonly unit: FigureUnit
  /** In words, for a person who has never seen the program. */
  readonly meaning: string
  readonly formula: string
  /** The date of the card that puts a case into the period. */
  readonly date: string
  readonly source: string
  /** Which way is better; null when the figure only tells. */
  readonly better: 'more' | 'less' | null
}

const BY_REGISTRATION = 'Дата регистрации'

export const FIGURE_DEFINITIONS: Record<FigureCode, FigureDefinition> = {
  received: {
    name: 'Поступило', unit: 'cases', better: null, date: BY_REGISTRATION, source: 'Стандарт, п. 7.2.3, 8.2.1, 9.6',
    meaning: 'Все обращения, зарегистрированные в периоде. Аннулированные номера не считаются: за ними нет обращения.',
    formula: 'количество карточек с датой регистрации в периоде, кроме аннулированных',
  },
  closed: {
    name: 'Закрыто', unit: 'cases', better: null, date: 'Дата закрытия', source: 'Стандарт, п. 7.2.4, 7.2.6, 7.2.7',
    meaning: 'Обращения, работа по которым закончена в периоде, когда бы они ни поступили: ответ отправлен, решение без ответа принято, обращение перенаправлено.',
    formula: 'количество карточек с датой закрытия в периоде, кроме аннулированных',
  },
  open_at_end: {
    name: 'В работе на конец', short: 'В работе', unit: 'cases', better: 'less', date: 'Дата регистрации и дата закрытия', source: 'Стандарт, п. 2.2, 4.3',
    meaning: 'Обращения, которые к концу последнего дня периода были зарегистрированы и ещё не закрыты. Если период не кончился — в работе сейчас.',
    formula: 'в работе на начало + поступило − закрыто',
  },
  answered: {
    name: 'Отвечено', unit: 'cases', better: null, date: BY_REGISTRATION, source: 'Стандарт, п. 7.2.4, 8.2.2',
    meaning: 'Поступившие в периоде обращения, ответ на которые уже отправлен или дан устно.',
    formula: 'количество поступивших в состоянии «Ответ отправлен»',
  },
  in_time_share: {
    name: 'Доля в срок', unit: 'share', better: 'more', date: BY_REGISTRATION, source: 'Стандарт, п. 7.2.4, 8.2.2; 59-ФЗ, ст. 12',
    meaning: 'Какая часть поступивших обращений, по которым уже можно судить о сроке, отвечена вовремя. Срок — законный, с учётом продления; день ответа — день отправки письма, а для устного ответа — день разговора. Открытые просроченные считаются неотвеченными в срок.',
    formula: 'отвечено в срок ÷ (отвечено в срок + отвечено с опозданием + просрочено и не закрыто)',
  },
  late: {
    name: 'Отвечено с опозданием', short: 'С опозданием', unit: 'cases', better: 'less', date: BY_REGISTRATION, source: 'Стандарт, п. 7.2.4, 8.2.2',
    meaning: 'Поступившие в периоде обращения, ответ на которые отправлен позже законного срока.',
    formula: 'количество отвеченных, у которых дата отправки позже законного срока',
  },
  overdue: {
    name: 'Просрочено', unit: 'cases', better: 'less', date: BY_REGISTRATION, source: 'Стандарт, п. 2.2, 7.2.4',
    meaning: 'Поступившие в периоде обращения, которые и сегодня в работе, хотя законный срок прошёл.',
    formula: 'количество поступивших в работе с законным сроком раньше сегодняшнего дня',
  },
  average_days: {
    name: 'Средний срок ответа', short: 'Средний срок', unit: 'days', better: 'less', date: BY_REGISTRATION, source: 'Стандарт, п. 2.2, 7.2.4',
    meaning: 'Сколько календарных дней в среднем проходит от регистрации до отправки ответа.',
    formula: 'сумма дней от регистрации до отправки ÷ отвечено',
  },
  days_50: {
    name: 'Половина отвечена за', short: '50 % за', unit: 'days', better: 'less', date: BY_REGISTRATION, source: 'Стандарт, п. 2.2, 7.2.4',
    meaning: 'За столько календарных дней или быстрее отвечена половина обращений (медиана).',
    formula: 'наименьшее число дней, за которое отвечено не менее 50 % отвеченных',
  },
  days_80: {
    name: '80 % отвечены за', short: '80 % за', unit: 'days', better: 'less', date: BY_REGISTRATION, source: 'Стандарт, п. 2.2, 7.2.4',
    meaning: 'За столько календарных дней или быстрее отвечены четыре обращения из пяти.',
    formula: 'наименьшее число дней, за которое отвечено не менее 80 % отвеченных',
  },
  days_95: {
    name: '95 % отвечены за', short: '95 % за', unit: 'days', better: 'less', date: BY_REGISTRATION, source: 'Стандарт, п. 2.2, 7.2.4',
    meaning: 'За столько календарных дней или быстрее отвечены почти все: дольше ждало только одно обращение из двадцати.',
    formula: 'наименьшее число дней, за которое отвечено не менее 95 % отвеченных',
  },
  repeated_share: {
    name: 'Доля повторных', short: 'Повторные', unit: 'share', better: 'less', date: BY_REGISTRATION, source: 'Стандарт, п. 2.2 («без повторного обращения»)',
    meaning: 'Какая часть поступивших обращений отмечена в карточке как повторные.',
    formula: 'повторные ÷ поступило',
  },
  justified_share: {
    name: 'Доля обоснованных', short: 'Обоснованные', unit: 'share', better: 'less', date: BY_REGISTRATION, source: 'Стандарт, п. 9.6',
    meaning: 'Какая часть обращений, по которым записан вывод, признана обоснованной полностью или частично.',
    formula: '(обоснованно + частично обоснованно) ÷ все с записанным выводом',
  },
  redirected: {
    name: 'Перенаправлено', unit: 'cases', better: null, date: BY_REGISTRATION, source: '59-ФЗ, ст. 8 ч. 3',
    meaning: 'Поступившие обращения, переданные в орган или организацию, к чьей компетенции они относятся.',
    formula: 'количество поступивших в состоянии «Перенаправлено»',
  },
  without_answer: {
    name: 'Без действий и без ответа', short: 'Без ответа', unit: 'cases', better: null, date: BY_REGISTRATION, source: 'Стандарт, п. 7.2.6, 7.2.7; 59-ФЗ, ст. 11',
    meaning: 'Поступившие обращения, закрытые решением без ответа по существу. Основания — на вкладке «Без ответа».',
    formula: 'количество поступивших в состояниях «Закрыто без действий» и «Закрыто без ответа»',
  },
  extended_share: {
    name: 'Доля продлённых', short: 'Продлённые', unit: 'share', better: 'less', date: BY_REGISTRATION, source: '59-ФЗ, ст. 12 ч. 2',
    meaning: 'Какой части поступивших обращений продлили срок.',
    formula: 'поступившие с разрешённым продлением ÷ поступило',
  },
  extension_days: {
    name: 'Продлевали в среднем на', short: 'Продление на', unit: 'days', better: 'less', date: BY_REGISTRATION, source: '59-ФЗ, ст. 12 ч. 2',
    meaning: 'На сколько дней в среднем продлевали срок, когда его продлевали.',
    formula: 'сумма дней разрешённых продлений ÷ продлённые обращения',
  },
  oral_records: {
    name: 'Звонки, приём, книга отзывов', short: 'Звонки и приём', unit: 'records', better: null, date: 'Дата разговора или записи', source: 'Стандарт, п. 6.3, 7.1, 9.4',
    meaning: 'Записи журналов звонков, личного приёма и книги отзывов. Разговор, по которому оформлено обращение, учтён и здесь, и среди поступивших.',
    formula: 'количество записей с датой в периоде',
  },
}

/** Nothing came, was done or said in the period; what was taken over from before is always there and tells nothing of it. */
export const isEmptyPeriod = (figures: readonly { readonly code: FigureCode; readonly value: number | null }[]): boolean =>
  figures.every(({ code, value }) => code === 'open_at_end' || value === null || value === 0)
