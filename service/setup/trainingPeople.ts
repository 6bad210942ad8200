import type { Role } from '../../domain/people.ts'

export interface TrainingPersonData {
  readonly login: string
  readonly surname: string
  readonly name: string
  readonly patronymic: string
  readonly position: string
  readonly phone: string
  readonly unit: string
  readonly roles: readonly Role[]
}

/** One password for everybody in the training database: it is shown on the sign-in page. */
export const TRAINING_PASSWORD = 'Учебный-2026'
/** Password of the training key; in a real database only its owner knows it. */
export const TRAINING_KEY_PASSWORD = 'Ключ-учебный'

const CLERKS = 'Канцелярия'
const BILLING = 'Отдел расчётов'
const METERS = 'Отдел учёта электроэнергии'
const LEGAL = 'Отдел по работе с юридическими лицами'
const BOARD = 'Руководство'

export const TRAINING_UNITS = [BOARD, CLERKS, BILLING, METERS, LEGAL] as const

/** Invented people of every role. */
export const TRAINING_PEOPLE: readonly TrainingPersonData[] = [
  { login: 'kovaleva', surname: 'Ковалёва', name: 'Нина', patronymic: 'Аркадьевна', position: 'Делопроизводитель', phone: '(8793) 00-00-01', unit: CLERKS, roles: ['clerk'] },
  { login: 'zimina', surname: 'Зимина', name: 'Ольга', patronymic: 'Павловна', position: 'Старший делопроизводитель', phone: '(8793) 00-00-02', unit: CLERKS, roles: ['clerk'] },
  { login: 'schetchikova', surname: 'Счётчикова', name: 'Алла', patronymic: 'Петровна', position: 'Ведущий специалист', phone: '(8793) 00-00-10', unit: BILLING, roles: ['specialist'] },
  { login: 'orlov', surname: 'Орлов', name: 'Денис', patronymic: 'Игоревич', position: 'Специалист', phone: '(8793) 00-00-12', unit: BILLING, roles: ['specialist'] },
  { login: 'grinko', surname: 'Гринько', name: 'Виктор', patronymic: 'Сергеевич', position: 'Инженер по учёту', phone: '(8793) 00-00-11', unit: METERS, roles: ['specialist'] },
  { login: 'titova', surname: 'Титова', name: 'Марина', patronymic: 'Михайловна', position: 'Юрисконсульт', phone: '(8793) 00-00-14', unit: LEGAL, roles: ['specialist'] },
  { login: 'gromov', surname: 'Громов', name: 'Сергей', patronymic: 'Викторович', position: 'Заместитель генерального директора', phone: '(8793) 00-00-03', unit: BOARD, roles: ['deputy_director'] },
  { login: 'admin', surname: 'Панов', name: 'Евгений', patronymic: 'Львович', position: 'Системный администратор', phone: '(8793) 00-00-04', unit: BOARD, roles: ['administrator'] },
  { login: 'auditor', surname: 'Белова', name: 'Ирина', patronymic: 'Олеговна', position: 'Внутренний аудитор', phone: '(8793) 00-00-05', unit: BOARD, roles: ['auditor'] },
]

/** Requisites as the company's Standard gives them; numbers of registers are invented and marked by zeros. */
export const TRAINING_ORGANISATION = {
  fullName: 'Открытое акционерное общество «Пятигорские электрические сети»',
  shortName: 'ОАО «Пятигорские электрические сети»',
  address: '357500, Ставропольский край, г. Пятигорск, ул. Учебная, д. 1',
  phones: ['(8793) 33-27-70'],
  email: 'priemnaya@example.com',
  site: 'www.elseti.ru',
  ogrn: '1000000000000',
  inn: '2600000000',
  kpp: '260000000',
}
