import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { fromJson } from '../../db/schema/json.ts'
import { formatShort } from '../../domain/person-name.ts'
import { changeLine } from './auditFields.ts'

/** Every action that use cases record, as the audit and the timeline of a case word it. */
export const AUDIT_TITLES: Readonly<Record<string, string>> = {
  'session.signed_in': 'Вход в программу',
  'session.signed_out': 'Выход из программы',
  'session.refused': 'Неверный пароль',
  'session.locked_out': 'Вход закрыт после неверных паролей',
  'session.locked': 'Рабочее место заблокировано',
  'session.unlocked': 'Рабочее место разблокировано',
  'session.password_changed': 'Пароль изменён',
  'setup.founded': 'База создана',
  'case.registered': 'Обращение зарегистрировано',
  'case.view': 'Карточка открыта',
  'case.corrected': 'Карточка исправлена',
  'case.assigned': 'Назначен исполнитель',
  'case.reassigned': 'Исполнитель изменён',
  'case.linked': 'Связано с другим обращением',
  'case.linked_from': 'С обращением связано более позднее',
  'case.annulled': 'Номер аннулирован',
  'case.file_attached': 'Приложен файл',
  'scan.received': 'Принят файл со сканера',
  'scan.taken': 'Скан взят в карточку',
  'scan.set_aside': 'Скан убран из списка',
  'scan.restored': 'Скан возвращён в список',
  'settings.papers_changed': 'Изменены настройки сканов и файлов',
  'case.stamped': 'Поставлена отметка о поступлении',
  'case.receipt_made': 'Составлен талон о приёме',
  'text.cancelled': 'Распознавание остановлено',
  'text.asked_again': 'Распознавание начато заново',
  'case.reopened': 'Рассмотрение возобновлено',
  'case.extended': 'Срок продлён',
  'mail.imported': 'Принято электронное письмо',
  'mail.delivered_again': 'То же письмо доставлено ещё раз',
  'mail.acknowledged': 'Отправлено подтверждение регистрации',
  'mail.acknowledgement_failed': 'Подтверждение регистрации не отправлено',
  'mail.acknowledgement_unknown': 'Подтверждение регистрации: неизвестно, ушло ли; повторно не отправляется',
  'mail.attached': 'Письмо приложено к обращению',
  'mail.detached': 'Письмо возвращено из обращения во входящую почту',
  'mail.set_aside': 'Письмо отложено: не обращение',
  'mail.restored': 'Отложенное письмо возвращено',
  'mail.quarantined': 'Электронное письмо не разобрано, сохранено',
  'template.added': 'Добавлен шаблон письма',
  'template.changed': 'Изменён шаблон письма',
  'name.corrected': 'Исправлено склонение имени заявителя',
  'spelling.learnt': 'Слово добавлено в словарь проверки',
  'spelling.changed': 'Изменено слово словаря проверки',
  'phrase.added': 'Добавлена фраза',
  'phrase.changed': 'Изменена фраза',
  'letter.reread': 'Прочитано раннее письмо как образец',
  'reply.begun': 'Начат проект ответа',
  'reply.saved': 'Сохранён проект ответа',
  'reply.submitted': 'Ответ передан на подпись',
  'reply.recalled': 'Ответ отозван с подписи',
  'reply.recalled_signed': 'Подписанный ответ отозван до отправки, номер аннулирован',
  'reply.returned': 'Ответ возвращён с замечаниями',
  'reply.remark_resolved': 'Замечание снято',
  'reply.signing_started': 'Ответу присвоен исходящий номер',
  'reply.signing_voided': 'Подписание не завершено, номер аннулирован',
  'reply.signed': 'Ответ подписан',
  'reply.printed': 'Ответ напечатан на подпись, присвоен исходящий номер',
  'reply.print_cancelled': 'Печать на подпись отменена, номер аннулирован',
  'reply.original_attached': 'Приложен оригинал, подписанный на бумаге',
  'reply.dispatched': 'Ответ отправлен',
  'reply.sending_queued': 'Ответ поставлен в очередь на отправку по e-mail',
  'reply.sending_cancelled': 'Отправка по e-mail отменена',
  'reply.sending_hurried': 'Отправка по e-mail повторена по указанию сотрудника',
  'reply.sending_repeated': 'Ответ отправляется ещё раз: неизвестно, ушёл ли он',
  'reply.sending_refused': 'Ответ не доставлен: почтовый сервер отказал',
  'reply.sending_failed': 'Ответ по e-mail отправить не удалось',
  'reply.sending_unknown': 'Отправка ответа по e-mail: неизвестно, ушёл ли он; повторно сам не отправляется',
  'reply.dispatch_failed': 'Ответ не доставлен, срок идёт дальше',
  'reply.envelope_made': 'Напечатан конверт',
  'reply.listed_for_post': 'Письмо внесено в список отправлений',
  'reply.postal_id_entered': 'Внесён ШПИ отправленного письма',
  'mail.bounced': 'Пришло уведомление о недоставке ответа',
  'mail.delayed': 'Пришло уведомление: доставка ответа задерживается',
  'mail.delivered': 'Пришло уведомление о доставке ответа',
  'settings.letter_mail_changed': 'Изменён текст письма с ответом',
  'letter.begun': 'Начато письмо',
  'letter.saved': 'Сохранён проект письма',
  'letter.discarded': 'Проект письма оставлен',
  'letter.submitted': 'Письмо передано на подпись',
  'letter.recalled': 'Письмо отозвано с подписи',
  'letter.recalled_signed': 'Подписанное письмо отозвано до отправки, номер аннулирован',
  'letter.returned': 'Письмо возвращено с замечаниями',
  'letter.signing_started': 'Письму присвоен исходящий номер',
  'letter.signed': 'Письмо подписано',
  'letter.dispatched': 'Письмо отправлено',
  'letter.printed': 'Письмо напечатано на подпись от руки',
  'letter.print_cancelled': 'Печать на подпись отменена, номер аннулирован',
  'letter.original_attached': 'Приложен подписанный оригинал письма',
  'letter.dispatch_failed': 'Письмо не доставлено',
  'letter.answered': 'Запрошенные сведения поступили',
  'duty.owed': 'Нужно уведомить',
  'duty.missed': 'Уведомление не отправлено в срок',
  'duty.owed_again': 'Письмо не дошло: снова нужно уведомить',
  'duty.fulfilled': 'Обязанность уведомить исполнена',
  'duty.lifted': 'Обязанность уведомить снята',
  'document.opened': 'Открыт подписанный файл',
  'document.restored': 'Подписанный файл снова цел',
  'decision.proposed': 'Предложено решение',
  'decision.withdrawn': 'Предложение отозвано',
  'concern.denied': 'Найденные слова не признаны основанием',
  'decision.accepted': 'Предложение принято',
  'decision.rejected': 'Предложение отклонено',
  'decision.recorded': 'Записан отзыв обращения',
  'decision.reversed': 'Решение отменено, рассмотрение возобновлено',
  'extension.requested': 'Запрошено продление срока',
  'extension.granted': 'Срок продлён',
  'extension.refused': 'В продлении срока отказано',
  'extension.dropped': 'Просьба о продлении снята: обращение закрыто',
  'case.answered_orally': 'Ответ дан устно',
  'oral.recorded': 'Записан разговор',
  'oral.view': 'Запись разговора открыта',
  'oral.corrected': 'Запись разговора исправлена',
  'oral.opened_case': 'Обращение открыто по записи разговора',
  'oral.attempted': 'Звонок заявителю',
  'oral.callback_moved': 'Звонок перенесён',
  'oral.visit_planned': 'Назначен выезд на дом',
  'oral.visit_moved': 'Выезд на дом перенесён',
  'oral.visit_closed': 'Записан результат выезда на дом',
  'settings.oral_changed': 'Изменены напоминания о звонках',
  'user.added': 'Добавлен сотрудник',
  'user.changed': 'Изменены данные сотрудника',
  'unit.added': 'Добавлено подразделение',
  'unit.changed': 'Изменено подразделение',
  'authority.given': 'Внесено право подписи',
  'authority.changed': 'Изменено право подписи',
  'key.imported': 'Загружен ключ подписи',
  'key.command_set': 'Подключена внешняя программа подписи',
  'key.refused': 'Ключ подписи не открылся',
  'key.retired': 'Ключ подписи выведен из действия',
  'trust.added': 'Внесён доверенный удостоверяющий центр',
  'trust.removed': 'Удостоверяющий центр больше не доверенный',
  'settings.keys_changed': 'Изменено время, на которое помнят пароль ключа',
  'dictionary.added': 'Добавлены слова в словарь',
  'dictionary.changed': 'Изменены слова словаря',
  'rule.changed': 'Изменено правило срока',
  'calendar.changed': 'Изменён производственный календарь',
  'mailbox.added': 'Добавлен почтовый ящик',
  'mailbox.changed': 'Изменён почтовый ящик',
  'settings.outgoing_changed': 'Изменён сервер исходящей почты',
  'settings.acknowledgement_changed': 'Изменено подтверждение регистрации',
  'settings.organisation_changed': 'Изменены реквизиты',
  'settings.letterhead_changed': 'Изменён бланк письма',
  'settings.clock_changed': 'Изменён порядок отсчёта срока',
  'audit.verified': 'Журнал действий проверен',
  'alarm.audit_broken': 'Журнал действий нарушен',
  'alarm.file_damaged': 'Файл в хранилище повреждён',
  'alarm.signature_broken': 'Подпись файла не подтвердилась',
}

export type AuditRecord = Pick<Row<'audit'>, 'action' | 'before_json' | 'after_json' | 'note'>

export interface AuditWords {
  readonly title: string
  /** One changed thing a line: «Исполнитель: Счётчикова А.П. → Гринько В.С.»; the reason last. */
  readonly details: string[]
}

/** @param people short names by id, from `peopleNames` */
export function auditWords(record: AuditRecord, people: ReadonlyMap<number, string>): AuditWords {
  const before = members(record.before_json)
  const after = members(record.after_json)
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  const lines = keys.flatMap((key) => changeLine(key, before[key], key in after ? after[key] : before[key], people) ?? [])
  return { title: AUDIT_TITLES[record.action] ?? record.action, details: [...lines, ...(record.note === null || record.note === '' ? [] : [`Причина: ${record.note}`])] }
}

export async function peopleNames(read: ReadHandle): Promise<Map<number, string>> {
  const rows = await read.selectFrom('users').select(['id', 'surname', 'name', 'patronymic']).execute()
  return new Map(rows.map(({ id, surname, name, patronymic }) => [id, formatShort({ surname, name, patronymic: patronymic ?? '' })]))
}

function members(json: AuditRecord['before_json']): Record<string, unknown> {
  const value = json === null ? null : fromJson(json)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
