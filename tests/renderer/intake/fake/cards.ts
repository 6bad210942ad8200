import type { Card } from '../../../../contract/card.ts'
import type { FileView, MessageView } from '../../../../contract/files.ts'
import type { Suggestions } from '../../../../contract/suggestions.ts'
import type { DeadlineView } from '../../../../contract/card.ts'
import type { SessionState, SessionUser } from '../../../../contract/session.ts'
import { cardOf, emptyCard } from '../../../../renderer/components/card/cardForm.ts'

export const TODAY = '2026-11-23'
export const NOW = '2026-11-23T07:14:00.000Z'

export const SESSION: SessionState & { user: SessionUser } = {
  phase: 'open', today: TODAY, organisation: 'ОАО «Учебные сети»', training: true, trainingPeople: [], idleMinutes: 15,
  user: { id: 2, login: 'kovaleva', fullName: 'Ковалёва Нина Аркадьевна', shortName: 'Ковалёва Н.А.', position: 'делопроизводитель', roles: ['clerk'], unitName: 'Канцелярия', mustChangePassword: false },
}

export const DEADLINE: DeadlineView = {
  ruleCode: 'СТ-30', ruleName: 'Ответ на обращение', basis: 'п. 7.2.4 Стандарта', start: TODAY, legalDue: '2026-12-23', controlDue: '2026-12-23',
  why: ['Срок 23.12.2026: регистрация 23.11.2026 + 30 календарных дней (СТ-30, п. 7.2.4 и 8.2.2 Стандарта).'], warnings: [],
}

export const card = (part: Partial<Card> = {}): Card => ({ ...cardOf(emptyCard(TODAY)), ...part })

export const fileView = (id: number, part: Partial<FileView> = {}): FileView => ({
  id, name: `scan-${id}.jpg`, originalName: `scan-${id}.jpg`, mediaType: 'image/jpeg', kind: 'scan', bytes: 1000, sha256: 'a'.repeat(64), quarantined: false, damaged: false, note: '', addedAt: NOW, ...part,
})

export const MESSAGE: MessageView = { deliveryId: 9, from: 'Ромашкин Пётр <romashkin@example.org>', to: 'priemnaya@example.com', subject: 'Жалоба на начисление', sentAt: NOW, text: 'Прошу пересчитать. ЛС 990000101', html: null, notes: [] }
export const MAIL_CARD = card({ channel: 'email', type: 'complaint', surname: 'Ромашкин', name: 'Пётр', email: 'romashkin@example.org', accountNumber: '990000101', summary: 'Жалоба на начисление', replyChannel: 'email', replyAddress: 'romashkin@example.org' })

const FROM_MESSAGE = { kind: 'message', fileId: null } as const
/** What MESSAGE says of its card. */
export const SUGGESTIONS: Suggestions = {
  fields: [
    { field: 'accountNumber', value: '990000101', words: 'ЛС 990000101', source: FROM_MESSAGE, confidence: 'sure', fills: true },
    { field: 'topics', value: '02', words: 'пересчитать', source: FROM_MESSAGE, confidence: 'guess', fills: false },
    { field: 'email', value: 'other@example.org', words: 'other@example.org', source: FROM_MESSAGE, confidence: 'sure', fills: true },
  ],
  concerns: [{ kind: 'threat', words: ['сожгу'], fragment: 'Приду и сожгу контору.', source: FROM_MESSAGE }],
}
