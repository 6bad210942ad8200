import type { Card } from '../../../contract/card.ts'
import { APPEAL_TYPE_LABELS, APPLICANT_KIND_LABELS, CHANNEL_INFO, RECURRENCE_LABELS, REPLY_CHANNEL_LABELS } from '../../../domain/appeal.ts'
import { formatDate } from '../../lib/format.ts'

/** What each field of the card is called, wherever it is shown. */
export const CARD_LABELS: Record<keyof Card, string> = {
  channel: 'Канал', type: 'Вид', receivedOn: 'Поступило', applicantKind: 'Кто обращается', surname: 'Фамилия', name: 'Имя', patronymic: 'Отчество', organisation: 'Организация',
  signatory: 'Кто подписал', address: 'Почтовый адрес', postalIndex: 'Индекс', phones: 'Телефон', email: 'Эл. почта', accountNumber: 'Лицевой счёт', contractNumber: 'Договор №',
  inn: 'ИНН', ogrn: 'ОГРН', specialConditions: 'Особые условия', representative: 'Представитель', representativeBasis: 'Доверенность', collectiveCount: 'Подписей',
  contactPerson: 'Контактное лицо', summary: 'Краткое содержание', fullText: 'Текст обращения', topics: 'Темы', recurrence: 'Повторность', authorNumber: 'Исходящий № автора',
  authorDate: 'Дата письма', forwardingBody: 'Кто переслал', forwardingNumber: '№ сопроводительного', forwardingDate: 'Дата сопроводительного', forwardingDue: 'Срок, назначенный органом',
  objectAddress: 'Адрес объекта', meterNumber: 'Прибор учёта №', postalId: 'ШПИ', office: 'Офис', sheets: 'Листов', attachmentSheets: 'Листов приложений', bookNumber: 'Книга №',
  bookPage: 'Страница', replyChannel: 'Ответ направить', replyAddress: 'Куда', aboutUserId: 'На кого жалоба',
}

export interface Names {
  topic(code: string): string
  employee(id: number): string
}

/** A value of the card as a person reads it; '' when there is none. */
export function cardValue(card: Card, key: keyof Card, names: Names): string {
  switch (key) {
    case 'channel': return CHANNEL_INFO[card.channel].label
    case 'type': return APPEAL_TYPE_LABELS[card.type]
    case 'applicantKind': return APPLICANT_KIND_LABELS[card.applicantKind]
    case 'recurrence': return RECURRENCE_LABELS[card.recurrence]
    case 'replyChannel': return REPLY_CHANNEL_LABELS[card.replyChannel]
    case 'topics': return card.topics.map((code) => names.topic(code)).join('; ')
    case 'phones': return card.phones.join(', ')
    case 'specialConditions': return card.specialConditions ? 'да' : ''
    case 'aboutUserId': return card.aboutUserId === null ? '' : names.employee(card.aboutUserId)
    case 'receivedOn':
    case 'authorDate':
    case 'forwardingDate':
    case 'forwardingDue': {
      const date = card[key]
      return date === null || date === '' ? '' : formatDate(date)
    }
    default: {
      const value = card[key]
      return value === null ? '' : String(value)
    }
  }
}
