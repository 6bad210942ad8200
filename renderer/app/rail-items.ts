import type { Action } from '../../domain/access.ts'

export type RailCount = 'myDay' | 'signature' | 'decisions' | 'overdue' | 'dispatch' | 'mail' | 'oral' | 'duties' | 'paper' | 'visa' | 'recount'

export interface RailItem {
  readonly to: string
  readonly label: string
  /** Any of these actions opens the section; none named means everybody. */
  readonly needs: readonly Action[]
  readonly count?: RailCount
  /** Not shown while the service has no count for it: the office does not use the section. */
  readonly optional?: boolean
  /** Words for the search box, where sections are commands. */
  readonly words: string
}

/** Sections of the desk, grouped: the day's work, what can be looked up, how the program is kept. */
export const RAIL: readonly (readonly RailItem[])[] = [
  [
    { to: '/', label: 'Мой день', needs: [], count: 'myDay', words: 'главная начало' },
    { to: '/register', label: 'Регистрация', needs: ['register'], words: 'новое обращение письмо почта eml' },
    { to: '/mail', label: 'Входящая почта', needs: ['handle_mail'], count: 'mail', words: 'письма email ящик нераспознанные отложенные спам' },
    { to: '/oral', label: 'Звонки и приём', needs: ['view_oral'], count: 'oral', words: 'телефон звонок перезвонить личный приём книга отзывов выезд на дом' },
    { to: '/visas', label: 'На согласовании', needs: ['give_visa'], count: 'visa', optional: true, words: 'согласовать виза завизировать' },
    { to: '/signature', label: 'На подпись', needs: ['sign_reply'], count: 'signature', words: 'подписать ответ' },
    { to: '/paper', label: 'Подпись на бумаге', needs: ['sign_on_paper'], count: 'paper', words: 'оригинал скан напечатано собственноручно чернила' },
    { to: '/decisions', label: 'Решения', needs: ['decide'], count: 'decisions', words: 'предложения без ответа продление' },
    { to: '/notices', label: 'Уведомления', needs: ['write_notice', 'lift_notice', 'view_board'], count: 'duties', words: 'уведомить продление перенаправление нечитаемое запрос сведений' },
    { to: '/terms', label: 'Пересчёт сроков', needs: ['recount_term'], count: 'recount', optional: true, words: 'пересчитать сроки календарь правила справочники' },
    { to: '/control', label: 'Контроль сроков', needs: ['view_board'], count: 'overdue', words: 'просрочено доска' },
    { to: '/dispatch', label: 'Отправка ответов', needs: ['dispatch_reply'], count: 'dispatch', words: 'отправить почтой шпи' },
  ],
  [
    { to: '/journal', label: 'Журнал', needs: ['view_list'], words: 'список обращений поиск' },
    { to: '/analysis', label: 'Анализ', needs: ['view_analysis'], words: 'отчёт показатели статистика графики сводная таблица год' },
    { to: '/verification', label: 'Проверка подписи', needs: [], words: 'проверить pdf подпись' },
  ],
  [
    { to: '/settings', label: 'Настройки', needs: ['manage_users', 'manage_settings', 'manage_own_key', 'keep_writing_aids'], words: 'фразы словарь пользователи организация ключ сроки календарь' },
    { to: '/audit', label: 'Журнал действий', needs: ['view_audit', 'verify_audit'], words: 'аудит цепочка' },
  ],
]
