import type { Action } from '../../domain/access.ts'

/** What the search box does besides opening sections: by the beginning of any of its words. */
export interface Command {
  /** An address; `lock` and `help` are done in place. */
  readonly to: string
  readonly label: string
  readonly words: string
  readonly needs: readonly Action[]
}

export const COMMANDS: readonly Command[] = [
  { to: '/register', label: 'Зарегистрировать обращение', words: 'новое письмо', needs: ['register'] },
  { to: '/oral?new=call', label: 'Новый звонок', words: 'записать телефон', needs: ['record_call'] },
  { to: '/oral?new=reception', label: 'Новый приём', words: 'записать посетитель', needs: ['record_call'] },
  { to: '/oral?new=visit&tab=visits', label: 'Новый выезд на дом', words: 'особые условия', needs: ['record_call'] },
  { to: '/journal?set=overdue', label: 'Просроченные обращения', words: 'срок журнал', needs: ['view_list'] },
  { to: '/journal?set=mine_open', label: 'Мои обращения в работе', words: 'журнал', needs: ['draft_reply'] },
  { to: 'help', label: 'Как искать', words: 'помощь справка запрос', needs: [] },
  { to: 'lock', label: 'Заблокировать', words: 'блокировка уйти', needs: [] },
  { to: '/password', label: 'Сменить пароль', words: 'пароль', needs: [] },
  { to: '/about', label: 'О программе', words: 'версия клавиши помощь', needs: [] },
  { to: '/sign-out', label: 'Выйти', words: 'завершить сеанс', needs: [] },
]
