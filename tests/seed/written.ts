import type { AppealForm, AppealType, ApplicantKind, Channel, ReplyChannel } from '../../domain/appeal.ts'
import { CHANNEL_INFO } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { diceOf, type Dice } from './dice.ts'
import { COMPANIES, company, HOUSEHOLDS, household, type Company, type Household } from './population.ts'
import { GENERAL, MATTERS, MONTHS, STREETS, SURNAMES, TALES, type Matter } from './words.ts'

/** A written appeal as a card shows it; contacts are null when it carries none. */
export interface Appeal {
  readonly account: number
  readonly channel: Channel
  readonly type: AppealType
  readonly kind: ApplicantKind
  readonly matter: Matter
  readonly firm: Company | null
  readonly person: Household
  readonly form: AppealForm
  readonly anonymous: boolean
  readonly reachable: boolean
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly replyChannel: ReplyChannel | null
  readonly replyAddress: string | null
  readonly summary: string
  readonly text: string
  readonly answer: string
  readonly files: number
}

const CHANNELS: readonly (readonly [number, Channel])[] = [[30, 'email'], [18, 'post'], [22, 'handed_in'], [14, 'site_form'], [12, 'account_portal'], [2, 'fax'], [2, 'comment_book']]

/** The appeal with this id: of a household, or every eighth of a company; `again` is the account it comes from a second time. */
export function writtenAppeal(seed: number, id: number, { day, again }: { day: IsoDate; again: number | null }): Appeal {
  const dice = diceOf(seed, 4, id)
  const matter = dice.weighted(MATTERS.map((one) => [one.weight, one] as const))
  const firm = again === null && dice.chance(0.12) ? company(seed, dice.whole(0, COMPANIES - 1)) : null
  const account = again ?? skewed(dice)
  const person = household(seed, account)
  const channel = dice.weighted(CHANNELS)
  const fill = filler(dice, { account: person.account, meter: person.meter, day })
  const kind: ApplicantKind = firm?.kind ?? (dice.chance(0.02) ? 'entrepreneur' : dice.chance(0.01) ? 'collective' : 'individual')
  const type: AppealType = firm !== null && dice.chance(0.4) ? 'claim' : dice.pick(matter.type)
  const contact = firm ?? person
  const replyChannel: ReplyChannel = channel === 'email' || channel === 'site_form' ? 'email' : channel === 'account_portal' ? 'account_portal' : dice.chance(0.15) ? 'pick_up' : 'post'
  return {
    account, channel, type, kind, matter, firm, person, form: CHANNEL_INFO[channel].form, anonymous: false, reachable: true,
    address: contact.address, phone: contact.phone, email: dice.chance(0.5) || replyChannel === 'email' ? contact.email : null,
    replyChannel, replyAddress: replyChannel === 'email' ? contact.email : replyChannel === 'post' ? contact.address : null,
    summary: fill(dice.pick(matter.summaries)), text: letter(dice, matter, fill), answer: answer(dice, matter, fill), files: dice.weighted([[35, 1], [30, 2], [20, 3], [15, 1]]),
  }
}

/** The same letter without a way to answer it, half of them without a name too (§7.2.7). */
export function withoutContacts(appeal: Appeal, dice: Dice): Appeal {
  const anonymous = dice.chance(0.5)
  const kind = anonymous ? 'anonymous' : 'individual'
  return { ...appeal, kind, anonymous, firm: null, reachable: false, channel: 'post', form: 'written', address: null, phone: null, email: null, replyChannel: null, replyAddress: null }
}

/** Some write often: a fifth of the accounts brings half of the letters. */
const skewed = (dice: Dice): number => dice.whole(0, dice.chance(0.5) ? Math.floor(HOUSEHOLDS / 5) : HOUSEHOLDS - 1)

function filler(dice: Dice, { account, meter, day }: { account: string; meter: string; day: IsoDate }): (text: string) => string {
  const month = MONTHS[(Number(day.slice(5, 7)) + 10 - dice.whole(0, 2)) % 12] ?? 'январь'
  const known: Record<string, string> = { account, meter, month, sum: String(dice.whole(120, 38_000)), days: String(dice.whole(2, 60)), day: String(dice.whole(1, 30)), who: dice.pick(SURNAMES), other: `${dice.pick(STREETS)}, ${dice.whole(1, 180)}` }
  return (text) => text.replaceAll(/\{(\w+)\}/gu, (gap: string, name: string) => known[name] ?? gap)
}

function letter(dice: Dice, matter: Matter, fill: (text: string) => string): string {
  const own = matter.sentences.filter(() => dice.chance(0.8))
  const more = new Set(Array.from({ length: dice.whole(1, 5) }, () => dice.pick(GENERAL)))
  const tales = new Set(Array.from({ length: dice.whole(0, 9) }, () => dice.pick(TALES)))
  return fill([...(own.length > 0 ? own : matter.sentences), ...tales, ...more].join(' '))
}

const answer = (dice: Dice, matter: Matter, fill: (text: string) => string): string =>
  fill(['Ваше обращение рассмотрено, по результатам сообщаем следующее.', ...matter.answers.filter(() => dice.chance(0.9)), 'При несогласии с ответом Вы вправе обратиться в орган государственного жилищного надзора или в суд.'].join('\n'))
