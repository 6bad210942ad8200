import type { OralForm } from '../../contract/oral.ts'

export interface TrainingTalk {
  /** How long before now it was written down. */
  readonly minutesAgo: number
  readonly by: string
  readonly form: Partial<OralForm> & Pick<OralForm, 'kind' | 'summary' | 'outcome'>
  /** The date named to a visitor, as many days ahead. */
  readonly promisedInDays?: number
  /** Minutes from now to the agreed call, and whose it is. */
  readonly callback?: { readonly inMinutes: number; readonly assignee: string; readonly question: string }
}

const DAY = 24 * 60
const STREET = 'г. Пятигорск, ул. Учебная'

/** Invented talks: answered, promised (one of them late), refused, broken off, a visitor whose card is not made yet, entries of the book. */
export const TRAINING_TALKS: readonly TrainingTalk[] = [
  { minutesAgo: 6 * DAY, by: 'kovaleva', form: { kind: 'book', summary: 'Просит поставить скамью у кассы', outcome: 'noted', answer: 'Передано в хозяйственный отдел', surname: 'Скамейкин', name: 'Олег', office: 'Офис № 1', bookNumber: '2', bookPage: '18', topics: ['16'] } },
  { minutesAgo: 4 * DAY + 90, by: 'orlov', form: { kind: 'call', summary: 'Когда включат свет на ул. Учебной', outcome: 'answered', answer: 'Плановые работы до 16:00', durationSeconds: 64, warned: true, topics: ['05'] } },
  { minutesAgo: 3 * DAY + 45, by: 'schetchikova', form: { kind: 'call', summary: 'Отказался назвать счёт, требовал сведения о долге соседа', outcome: 'refused', confidential: true, warned: true, durationSeconds: 95, surname: 'Неизвестный' } },
  { minutesAgo: 2 * DAY + 30, by: 'orlov', form: { kind: 'call', summary: 'Кричал на оператора', outcome: 'ended', endReason: 'Нецензурная брань после предупреждения', warned: true, durationSeconds: 41 } },
  {
    minutesAgo: DAY + 120, by: 'grinko',
    form: { kind: 'reception', summary: 'Просит заменить счётчик: показания не видны', outcome: 'directed', directedTo: 'Сетевая организация, участок учёта', durationSeconds: 620, surname: 'Ветров', name: 'Илья', patronymic: 'Максимович', accountNumber: '990100006', topics: ['03'], office: 'Офис № 1' },
  },
  {
    minutesAgo: 150, by: 'schetchikova',
    form: { kind: 'call', summary: 'Просит объяснить начисление за ноябрь', outcome: 'callback', confidential: true, warned: true, durationSeconds: 185, surname: 'Кабанова', name: 'Лидия', patronymic: 'Юрьевна', accountNumber: '990100003', phone: '8 928 000-00-23', topics: ['01'] },
    callback: { inMinutes: 42, assignee: 'schetchikova', question: 'Проверить, приняты ли показания за ноябрь' },
  },
  {
    minutesAgo: 130, by: 'orlov',
    form: { kind: 'call', summary: 'Когда будет готова справка об отсутствии задолженности', outcome: 'callback', confidential: true, warned: true, durationSeconds: 150, surname: 'Тарелкин', name: 'Фёдор', patronymic: 'Никонович', accountNumber: '990100012', phone: '8 928 000-00-32', topics: ['12'] },
    callback: { inMinutes: -12, assignee: 'zimina', question: 'Узнать, подписана ли справка' },
  },
  {
    minutesAgo: 60, by: 'schetchikova',
    form: { kind: 'reception', summary: 'Просит перерасчёт: месяц был в санатории', outcome: 'appeal', appealType: 'application', durationSeconds: 540, surname: 'Санаторкин', name: 'Лев', patronymic: 'Петрович', accountNumber: '990100031', address: `${STREET}, д. 31`, phone: '8 928 000-00-31', topics: ['02'], office: 'Офис № 1' },
    promisedInDays: 14,
  },
  { minutesAgo: 30, by: 'kovaleva', form: { kind: 'book', summary: 'Жалуется на очередь в понедельник', outcome: 'appeal', appealType: 'complaint', surname: 'Терпилова', name: 'Анна', patronymic: 'Юрьевна', address: `${STREET}, д. 9, кв. 2`, office: 'Офис № 1', bookNumber: '2', bookPage: '19', topics: ['09'] } },
]

/** The visit that the last training case asks for. */
export const TRAINING_VISIT = { surname: 'Забавина', name: 'Клавдия', patronymic: 'Степановна', accountNumber: '990100014', address: `${STREET}, д. 16, кв. 40`, phone: '8 928 000-00-40', purpose: 'Проверить показания счётчика', inDays: 2, time: '14:00', assignee: 'grinko' } as const
