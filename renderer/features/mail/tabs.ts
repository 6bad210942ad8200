import { MAIL_TABS, type MailTab } from '../../../contract/mail.ts'

export const TAB_LABELS: Record<MailTab, string> = { waiting: 'Ждут решения', unread: 'Нераспознанные', set_aside: 'Отложенные', done: 'Разобранные' }

export const EMPTY: Record<MailTab, { readonly title: string; readonly text: string }> = {
  waiting: { title: 'Вся почта разобрана', text: 'Новые письма появятся здесь сами. Файлы .eml и .msg и целые папки с письмами можно перетащить на эту страницу.' },
  unread: { title: 'Нераспознанных нет', text: 'Сюда попадает то, что программа не смогла прочитать как письмо. Исходный файл сохраняется, и его можно зарегистрировать вручную.' },
  set_aside: { title: 'Отложенных писем нет', text: 'Спам, рассылки и служебные письма откладывают решением под своим номером; вернуть их можно в любое время.' },
  done: { title: 'Разобранных писем нет', text: 'Здесь видно, каким обращением стало каждое письмо.' },
}

export function tabOf(text: string | null): MailTab {
  return MAIL_TABS.find((tab) => tab === text) ?? 'waiting'
}
