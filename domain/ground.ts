/** What a ground needs on this card, and what it leads to. The program refuses and warns; a person decides. */
import { GROUND_LABELS, type Ground } from './appeal.ts'
import { type Contacts, contactsPresent } from './contact.ts'
import { Failure } from './failure.ts'
import { GROUND_RULES, type GroundNotice, type GroundRule, type NoticeCondition } from './ground-data.ts'
import { LETTER_KIND_LABELS } from './letter-kind.ts'
import type { Role } from './people.ts'
import { plural } from './plural.ts'

export { GROUND_RULES, type GroundNotice } from './ground-data.ts'

/** The card as far as a ground looks at it; text that is not there is ''. */
export interface GroundCard {
  readonly contacts: Contacts
  readonly surname: string
  readonly organisation: string
  /** The quoted words of the letter. */
  readonly fragment: string
  /** The competent body. */
  readonly redirectTo: string
  /** Linked earlier appeals on the same matter that were answered in substance. */
  readonly answeredLinks: number
}

export interface GroundCheck {
  readonly allowed: boolean
  /** Why it cannot be proposed, and what would change that. */
  readonly refusals: readonly string[]
  /** What to think of before proposing. */
  readonly warnings: readonly string[]
  /** The letter owed to the applicant when the proposal is accepted. */
  readonly notice: GroundNotice | null
  readonly urgent: boolean
}

export function checkGround(ground: Ground, card: GroundCard): GroundCheck {
  const rule = GROUND_RULES[ground]
  const refusals = [...missingInputs(rule, card), ...contactRefusals(ground, card)]
  const notice = rule.notice !== null && noticeOwed(rule.notice.when, card) ? rule.notice : null
  return { allowed: refusals.length === 0, refusals, warnings: warningsFor(ground, card, notice), notice, urgent: rule.urgent }
}

/** Throws Failure INVALID_INPUT with every refusal. */
export function assertGround(ground: Ground, card: GroundCard): GroundCheck {
  const check = checkGround(ground, card)
  if (!check.allowed) throw new Failure('INVALID_INPUT', check.refusals.join(' '), { fields: check.refusals.map((message) => ({ path: 'ground', message })) })
  return check
}

/** Throws Failure FORBIDDEN when none of the roles proposes this ground. */
export function assertMayPropose(ground: Ground, roles: readonly Role[]): void {
  if (roles.some((role) => GROUND_RULES[ground].proposers.includes(role))) return
  throw new Failure('FORBIDDEN', `Основание «${GROUND_LABELS[ground]}» предлагает другой сотрудник. Передайте обращение делопроизводителю или исполнителю.`)
}

/** «Уведомление о нечитаемости», for the sentence that says what must still be told to the applicant. */
export function noticeLabel(notice: GroundNotice): string {
  return LETTER_KIND_LABELS[notice.letter]
}

function missingInputs(rule: GroundRule, card: GroundCard): string[] {
  const refusals: string[] = []
  if (rule.fragmentRequired && card.fragment.trim() === '') refusals.push('Приведите слова из обращения, которые дают это основание: решение принимают по ним.')
  if (rule.redirectRequired && card.redirectTo.trim() === '') refusals.push('Укажите орган или организацию, которой передаётся обращение.')
  if (card.answeredLinks < rule.minAnswered) {
    const answers = `${card.answeredLinks} ${plural(card.answeredLinks, 'обращение', 'обращения', 'обращений')}`
    refusals.push(`Нужно не менее ${rule.minAnswered} прежних обращений по тому же вопросу с ответом по существу, связано ${answers}. Свяжите прежние обращения или подготовьте ответ.`)
  }
  return refusals
}

/** An e-mail's From, a phone or an account is contact data too: whoever can be reached gets an answer. */
function contactRefusals(ground: Ground, card: GroundCard): string[] {
  if (ground !== 'no_contacts') return []
  const present = contactsPresent(card.contacts)
  if (present.length === 0) return []
  return [`В карточке есть контактные данные: ${present.join(', ')}. Основание п. 7.2.7 Стандарта не подходит: обращение рассматривают и отвечают на него.`]
}

function noticeOwed(when: NoticeCondition, card: GroundCard): boolean {
  if (when === 'always') return true
  if (when === 'any_contact') return contactsPresent(card.contacts).length > 0
  return card.contacts.address.trim() !== '' && (card.surname.trim() !== '' || card.organisation.trim() !== '')
}

function warningsFor(ground: Ground, card: GroundCard, notice: GroundNotice | null): string[] {
  const reachable = contactsPresent(card.contacts).length > 0
  const byGround: Record<Ground, readonly string[]> = {
    // 6.4.5. «Сотрудники должны проявлять терпимость к фактам некорректного с ними обращения граждан …»
    abuse: ['Грубость сама по себе не основание: если в обращении есть вопрос по существу, на него отвечают (п. 6.4.5 Стандарта).'],
    threat: ['Заместитель генерального директора узнаёт о таком предложении сразу. При реальной угрозе сообщите в полицию.'],
    illegible: notice === null ? ['Фамилия и почтовый адрес не читаются: уведомлять некого.'] : ['Если удастся прочесть хотя бы часть, ответьте на неё.'],
    no_contacts: ['Если в обращении говорится об аварии, опасности для жизни или преступлении, передайте это в нужную службу сразу.'],
    repeated_answered: ['Проверьте, нет ли в обращении новых доводов: с ними оно рассматривается по существу.'],
    not_competent: ['Если часть вопросов относится к нам, на неё отвечают по существу.'],
    withdrawn: ['Приложите заявление об отзыве или запись разговора.'],
  }
  const unreachable = rowNeedsAddress(ground) && !reachable ? ['В карточке нет контактных данных: уведомить заявителя будет некуда.'] : []
  return [...byGround[ground], ...unreachable]
}

function rowNeedsAddress(ground: Ground): boolean {
  return GROUND_RULES[ground].notice?.when === 'always'
}
