/** Grounds for closing a case without a reply on substance: who proposes, who decides, what it leads to. Data with its law. */
import type { CaseResult, Ground } from './appeal.ts'
import type { LetterKind } from './letter-kind.ts'
import type { CaseAction } from './lifecycle.ts'
import type { Role } from './people.ts'

/** When a notice is owed: always; if any contact is known; if surname and postal address can be read. */
export type NoticeCondition = 'always' | 'any_contact' | 'name_and_address'

export interface GroundNotice {
  readonly letter: LetterKind
  readonly when: NoticeCondition
  /** Rule of the clock for the notice; switched off, nothing is owed. */
  readonly ruleCode: string
}

export interface GroundRule {
  readonly ground: Ground
  readonly basis: string
  readonly status: 'firm' | 'profile'
  readonly proposers: readonly Role[]
  /** Null: a fact that is recorded, nobody decides it. */
  readonly decider: Role | null
  readonly closingAction: CaseAction
  readonly result: CaseResult
  readonly notice: GroundNotice | null
  /** The letter to the competent body, owed by the rule of the notice. */
  readonly coverLetter: LetterKind | null
  /** The words of the letter that gave rise to the proposal must be quoted. */
  readonly fragmentRequired: boolean
  /** The competent body must be named. */
  readonly redirectRequired: boolean
  /** Earlier appeals answered in substance that must be linked. */
  readonly minAnswered: number
  /** The deputy director is told at once. */
  readonly urgent: boolean
}

const plain = { coverLetter: null, fragmentRequired: false, redirectRequired: false, minAnswered: 0, urgent: false } as const
const byDeputy = { ...plain, decider: 'deputy_director' } as const

/**
 * 7.2.6. «Действия по письменному обращению гражданина не производятся в случаях: если письменное обращение содержит
 * нецензурные, либо оскорбительные выражения, угрозы жизни, здоровью и имуществу сотрудника компании, а также членов его
 * семьи; если текст письменного обращения не поддается прочтению.»
 * 7.2.7. «Письменное обращение клиента не рассматривается и ответ на обращение не дается, если в письменном обращении не
 * указаны контактные данные гражданина.»
 */
export const GROUND_RULES: Record<Ground, GroundRule> = {
  abuse: {
    ...byDeputy,
    ground: 'abuse',
    basis: 'п. 7.2.6 Стандарта',
    status: 'firm',
    proposers: ['clerk', 'specialist'],
    closingAction: 'accept_no_action',
    result: 'no_action',
    // 59-ФЗ ст. 11 ч. 3: «… сообщить гражданину, направившему обращение, о недопустимости злоупотребления правом.»
    notice: { letter: 'abuse_notice', when: 'any_contact', ruleCode: 'ЗЛОУП' },
    fragmentRequired: true,
  },
  threat: {
    ...byDeputy,
    ground: 'threat',
    basis: 'п. 7.2.6 Стандарта',
    status: 'firm',
    proposers: ['clerk', 'specialist'],
    closingAction: 'accept_no_action',
    result: 'no_action',
    notice: { letter: 'abuse_notice', when: 'any_contact', ruleCode: 'ЗЛОУП' },
    fragmentRequired: true,
    urgent: true,
  },
  illegible: {
    ...byDeputy,
    ground: 'illegible',
    basis: 'п. 7.2.6 Стандарта',
    status: 'firm',
    proposers: ['clerk'],
    closingAction: 'accept_no_action',
    result: 'no_action',
    notice: { letter: 'illegible_notice', when: 'name_and_address', ruleCode: 'НЕЧИТ-7' },
  },
  no_contacts: {
    ...byDeputy,
    ground: 'no_contacts',
    basis: 'п. 7.2.7 Стандарта',
    status: 'firm',
    proposers: ['clerk'],
    closingAction: 'accept_no_reply',
    result: 'no_reply',
    notice: null,
  },
  repeated_answered: {
    ...byDeputy,
    ground: 'repeated_answered',
    // 59-ФЗ ст. 11 ч. 5: «… вопрос, на который ему неоднократно давались письменные ответы по существу в связи с ранее
    // направляемыми обращениями, и при этом в обращении не приводятся новые доводы или обстоятельства …»
    basis: '59-ФЗ, ст. 11 ч. 5',
    status: 'profile',
    proposers: ['specialist'],
    closingAction: 'accept_no_reply',
    result: 'correspondence_ended',
    notice: { letter: 'correspondence_end', when: 'always', ruleCode: 'ПЕРЕПИСКА' },
    minAnswered: 2,
  },
  not_competent: {
    ...byDeputy,
    ground: 'not_competent',
    basis: '59-ФЗ, ст. 8 ч. 3',
    status: 'profile',
    proposers: ['specialist'],
    closingAction: 'accept_redirect',
    result: 'redirected',
    notice: { letter: 'redirect_applicant', when: 'always', ruleCode: 'ПЕРЕНАПР-7' },
    redirectRequired: true,
    coverLetter: 'redirect_body',
  },
  withdrawn: {
    ...plain,
    ground: 'withdrawn',
    basis: 'заявление автора об отзыве обращения',
    status: 'profile',
    proposers: ['clerk'],
    decider: null,
    closingAction: 'accept_withdrawal',
    result: 'withdrawn',
    notice: { letter: 'withdrawal_confirmation', when: 'any_contact', ruleCode: 'ОТЗЫВ' },
  },
}
