/**
 * What a letter must have before it goes to signature. Standard 7.2.5 and 8.2.3: «Ответ … должен содержать конкретную
 * информацию о сути вопроса, заданного клиентом, Ф.И.О. и телефон исполнителя и подписан уполномоченным на то должностным лицом.»
 */
import type { ReplyChannel } from './appeal.ts'
import { type SigningAuthority, isAuthorityValid } from './authority.ts'
import { type IsoDate, formatRuDate } from './calendar-date.ts'
import { isPhone, replyAddressProblem } from './contact.ts'
import { Failure } from './failure.ts'
import { isAnswer, type LetterKind } from './letter-kind.ts'
import { plural } from './plural.ts'

export const CHECKLIST_CODES = [
  'substance', 'placeholders', 'characters', 'executor_name', 'executor_phone', 'signer', 'authority', 'addressee', 'reply_channel', 'topic', 'subject', 'salutation',
] as const
export type ChecklistCode = (typeof CHECKLIST_CODES)[number]

export interface ChecklistItem {
  readonly code: ChecklistCode
  readonly ok: boolean
  /** False: a warning that does not stop the letter. */
  readonly blocking: boolean
  readonly label: string
  /** What to do; '' when there is nothing to do. */
  readonly hint: string
  /** Where to do it: the field of the reply, or null when it is not on that page. */
  readonly field: string | null
}

export interface ReplyToCheck {
  /** Kind of letter; the text of a notice may be the template's own. Default: reply. */
  readonly kind?: LetterKind
  readonly body: string
  /** The template as it was put into the letter, placeholders filled; null when written from scratch. */
  readonly templateText: string | null
  readonly executor: { readonly fullName: string; readonly phone: string } | null
  readonly signer: { readonly fullName: string; readonly position: string } | null
  readonly authority: Pick<SigningAuthority, 'userId' | 'basis' | 'validFrom' | 'validTo'> | null
  /** Why the signer has none, when it is known. */
  readonly authorityProblem?: string | null
  readonly addressee: string
  readonly replyChannel: ReplyChannel | null
  readonly replyAddress: string
  readonly topic: string | null
  readonly subject: string
  readonly salutation: string
  readonly today: IsoDate
  /** Characters of the letter that its typeface cannot draw. */
  readonly unsupportedCharacters: readonly string[]
}

/** Fewer words cannot be concrete information on the substance. */
export const DEFAULT_MIN_WORDS = 10

/** Every item in the order of the page, fulfilled ones too. */
export function checkReply(reply: ReplyToCheck, minWords: number = DEFAULT_MIN_WORDS): ChecklistItem[] {
  const answer = isAnswer(reply.kind ?? 'reply')
  return [
    item('substance', answer ? 'Ответ по существу вопроса' : 'Текст письма', 'body', substanceProblem(reply, minWords)),
    item('placeholders', 'Все пропуски шаблона заполнены', 'body', placeholderProblem(reply)),
    item('characters', 'Все знаки печатаются', 'body', charactersProblem(reply.unsupportedCharacters)),
    item('executor_name', 'Фамилия, имя, отчество исполнителя', null, executorNameProblem(reply.executor?.fullName ?? '')),
    item('executor_phone', 'Телефон исполнителя', null, isPhone(reply.executor?.phone ?? '') ? '' : 'Укажите телефон исполнителя в настройках пользователей: без него ответ не подписывают.'),
    item('signer', 'Подписывающее должностное лицо', null, signerProblem(reply.signer)),
    item('authority', 'Право подписи действует', null, authorityHint(reply)),
    item('addressee', 'Адресат', 'addressee', reply.addressee.trim() === '' ? 'Укажите, кому адресовано письмо.' : ''),
    item('reply_channel', 'Куда отправить ответ', 'replyChannel', reply.replyChannel === null ? 'Выберите, как заявитель хочет получить ответ.' : (replyAddressProblem(reply.replyChannel, reply.replyAddress) ?? '')),
    // Only the answer closes the case.
    ...(answer ? [item('topic', 'Тема обращения', null, (reply.topic ?? '').trim() === '' ? 'Выберите тему в карточке: без неё обращение не закрыть.' : '')] : []),
    item('subject', 'Заголовок письма', 'subject', reply.subject.trim() === '' ? 'Напишите заголовок, например «О перерасчёте платы».' : ''),
    salutationItem(reply.salutation),
  ]
}

/** Blocking items that are not fulfilled. */
export function missingItems(items: readonly ChecklistItem[]): ChecklistItem[] {
  return items.filter((entry) => entry.blocking && !entry.ok)
}

/** Throws Failure NOT_READY that names what is missing, in order. */
export function assertReplyReady(items: readonly ChecklistItem[]): void {
  const missing = missingItems(items)
  if (missing.length === 0) return
  const message = `Ответ нельзя передать на подпись: ${missing.map((entry) => entry.hint).join(' ')}`
  throw new Failure('NOT_READY', message, { missing: missing.map((entry) => entry.label) })
}

function item(code: ChecklistCode, label: string, field: string | null, hint: string, blocking = true): ChecklistItem {
  return { code, ok: hint === '', blocking, label, hint, field }
}

function substanceProblem({ body, templateText, kind = 'reply' }: ReplyToCheck, minWords: number): string {
  const words = wordsOf(body)
  const answer = isAnswer(kind)
  if (words.length === 0) return answer ? 'Напишите ответ.' : 'Напишите текст письма.'
  if (words.length < minWords) {
    if (!answer) return `В письме ${words.length} ${plural(words.length, 'слово', 'слова', 'слов')}: этого мало. Напишите, о чём уведомляете.`
    return `В ответе ${words.length} ${plural(words.length, 'слово', 'слова', 'слов')}: этого мало для конкретной информации. Ответьте на вопрос заявителя по существу.`
  }
  const unchanged = kind === 'reply' && templateText !== null && wordsOf(templateText).join(' ') === words.join(' ')
  return unchanged ? 'Текст шаблона не изменён. Допишите сведения по вопросу заявителя.' : ''
}

/** Gaps that templates leave for a person: `{{сумма}}`, `[указать дату]`, `____`, `<…>`. */
function placeholderProblem({ body, subject }: ReplyToCheck): string {
  const found = `${subject}\n${body}`.match(/\{\{[^{}\n]*\}\}|\{[\p{L}_][\p{L}\d_.]*\}|\[(?:указать|вписать|выбрать|дата|сумма|номер|…|\.\.\.)[^\]\n]*\]|_{3,}|<…>/giu) ?? []
  return found.length === 0 ? '' : `Заполните пропуски: ${[...new Set(found)].slice(0, 5).join(', ')}.`
}

function charactersProblem(characters: readonly string[]): string {
  return characters.length === 0 ? '' : `Шрифт письма не содержит знаков: ${[...new Set(characters)].slice(0, 10).join(' ')}. Замените их.`
}

/** Initials alone are not «Ф.И.О.» that a citizen can ask for: surname and given name in full. */
function executorNameProblem(fullName: string): string {
  const fullWords = fullName.split(/\s+/).filter((word) => /^\p{L}[\p{L}'’-]+$/u.test(word))
  return fullWords.length >= 2 ? '' : 'Укажите фамилию, имя и отчество исполнителя полностью в настройках пользователей.'
}

function signerProblem(signer: ReplyToCheck['signer']): string {
  if (signer === null || signer.fullName.trim() === '') return 'Назначьте должностное лицо, которое подписывает ответы.'
  return signer.position.trim() === '' ? 'Укажите должность подписывающего в настройках пользователей.' : ''
}

function authorityHint({ authority, authorityProblem, today }: ReplyToCheck): string {
  if (authority === null) return authorityProblem ?? 'У подписывающего нет права подписи на сегодня. Внесите приказ или доверенность в настройках.'
  if (isAuthorityValid(authority, today)) return ''
  if (authority.validFrom > today) return `Право подписи начнётся ${formatRuDate(authority.validFrom)} (${authority.basis}).`
  return `Право подписи окончилось ${formatRuDate(authority.validTo ?? '')} (${authority.basis}). Внесите новый приказ или доверенность.`
}

function salutationItem(salutation: string): ChecklistItem {
  if (salutation.trim() === '') return item('salutation', 'Обращение к заявителю', 'salutation', 'Напишите обращение, например «Уважаемый Николай Петрович!».')
  const unsure = /\(ая\)/.test(salutation)
  return item('salutation', 'Обращение к заявителю', 'salutation', unsure ? 'Пол заявителя не определён: поправьте «Уважаемый(ая)».' : '', !unsure)
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().replaceAll('ё', 'е').match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? []).map(String)
}
