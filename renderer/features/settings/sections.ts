import { type ComponentType, lazy } from 'react'
import type { Action } from '../../../domain/access.ts'

export interface Section {
  readonly path: string
  readonly label: string
  readonly needs: readonly Action[]
  readonly Content: ComponentType
}

export const SECTIONS: readonly Section[] = [
  { path: 'users', label: 'Пользователи', needs: ['manage_users'], Content: lazy(() => import('./UsersSection.tsx').then((m) => ({ default: m.UsersSection }))) },
  { path: 'units', label: 'Подразделения', needs: ['manage_users'], Content: lazy(() => import('./UnitsSection.tsx').then((m) => ({ default: m.UnitsSection }))) },
  { path: 'absences', label: 'Отсутствия', needs: ['manage_absences'], Content: lazy(() => import('./absences/AbsencesSection.tsx').then((m) => ({ default: m.AbsencesSection }))) },
  { path: 'organisation', label: 'Организация', needs: ['manage_settings'], Content: lazy(() => import('./OrganisationSection.tsx').then((m) => ({ default: m.OrganisationSection }))) },
  { path: 'mailboxes', label: 'Почтовые ящики', needs: ['manage_settings'], Content: lazy(() => import('./mailboxes/MailboxesSection.tsx').then((m) => ({ default: m.MailboxesSection }))) },
  { path: 'outgoing', label: 'Исходящая почта', needs: ['manage_settings'], Content: lazy(() => import('./mailboxes/OutgoingSection.tsx').then((m) => ({ default: m.OutgoingSection }))) },
  { path: 'letter-mail', label: 'Письмо с ответом', needs: ['manage_settings'], Content: lazy(() => import('./mailboxes/LetterMailSection.tsx').then((m) => ({ default: m.LetterMailSection }))) },
  { path: 'keys', label: 'Ключ подписи', needs: ['manage_own_key', 'manage_authority'], Content: lazy(() => import('./KeysSection.tsx').then((m) => ({ default: m.KeysSection }))) },
  { path: 'authorities', label: 'Полномочия', needs: ['manage_authority'], Content: lazy(() => import('./AuthoritiesSection.tsx').then((m) => ({ default: m.AuthoritiesSection }))) },
  { path: 'trust', label: 'Доверенные центры', needs: ['manage_authority'], Content: lazy(() => import('./TrustSection.tsx').then((m) => ({ default: m.TrustSection }))) },
  { path: 'rules', label: 'Правила сроков', needs: ['manage_reference'], Content: lazy(() => import('./RulesSection.tsx').then((m) => ({ default: m.RulesSection }))) },
  { path: 'topics', label: 'Темы', needs: ['manage_reference'], Content: lazy(() => import('./topics/TopicsSection.tsx').then((m) => ({ default: m.TopicsSection }))) },
  { path: 'dictionary', label: 'Словари', needs: ['manage_reference'], Content: lazy(() => import('./DictionarySection.tsx').then((m) => ({ default: m.DictionarySection }))) },
  { path: 'calendar', label: 'Календарь', needs: ['manage_reference'], Content: lazy(() => import('./CalendarSection.tsx').then((m) => ({ default: m.CalendarSection }))) },
  { path: 'templates', label: 'Шаблоны писем', needs: ['manage_reference'], Content: lazy(() => import('./templates/TemplatesSection.tsx').then((m) => ({ default: m.TemplatesSection }))) },
  { path: 'phrases', label: 'Фразы', needs: ['manage_reference', 'keep_writing_aids'], Content: lazy(() => import('./aids/PhrasesSection.tsx').then((m) => ({ default: m.PhrasesSection }))) },
  { path: 'words', label: 'Слова проверки', needs: ['manage_reference', 'keep_writing_aids'], Content: lazy(() => import('./aids/WordsSection.tsx').then((m) => ({ default: m.WordsSection }))) },
  { path: 'visas', label: 'Согласование', needs: ['manage_settings'], Content: lazy(() => import('./VisasSection.tsx').then((m) => ({ default: m.VisasSection }))) },
  { path: 'clock', label: 'Как считать дни', needs: ['manage_settings'], Content: lazy(() => import('./ClockSection.tsx').then((m) => ({ default: m.ClockSection }))) },
  { path: 'reminders', label: 'Напоминания', needs: ['manage_settings'], Content: lazy(() => import('./RemindersSection.tsx').then((m) => ({ default: m.RemindersSection }))) },
  { path: 'oral', label: 'Звонки и приём', needs: ['manage_settings'], Content: lazy(() => import('./OralSection.tsx').then((m) => ({ default: m.OralSection }))) },
  { path: 'papers', label: 'Сканы и файлы', needs: ['manage_settings'], Content: lazy(() => import('./PapersSection.tsx').then((m) => ({ default: m.PapersSection }))) },
]
