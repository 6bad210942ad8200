/** Journals that the office prints and keeps (Standard §9.4–9.7; §6.3.1, §7.1 for talks). */
export const OFFICE_BOOKS = ['incoming', 'outgoing', 'reception', 'phone', 'comment_book', 'control'] as const
export type OfficeBook = (typeof OFFICE_BOOKS)[number]

export const OFFICE_BOOK_INFO = {
  incoming: { label: 'Входящие обращения', title: 'Журнал регистрации входящих обращений', period: 'по дате регистрации' },
  outgoing: { label: 'Исходящие ответы', title: 'Журнал исходящих ответов', period: 'по дате отправки' },
  reception: { label: 'Личный приём', title: 'Журнал личного приёма', period: 'по дате приёма' },
  phone: { label: 'Телефонные обращения', title: 'Журнал телефонных обращений', period: 'по дате звонка' },
  comment_book: { label: 'Книга отзывов и предложений', title: 'Журнал записей книги отзывов и предложений', period: 'по дате записи' },
  control: { label: 'Контроль: нарушенные сроки', title: 'Журнал контроля: обращения с нарушенным сроком', period: 'по сроку ответа' },
} as const satisfies Record<OfficeBook, { label: string; title: string; period: string }>

export const BOOK_FORMATS = ['pdf', 'xlsx'] as const
export type BookFormat = (typeof BOOK_FORMATS)[number]
