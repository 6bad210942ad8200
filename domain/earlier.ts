/** Why an earlier appeal is shown beside a new one. Nothing merges by itself: a person links, or says that they are different. */

export const EARLIER_REASONS = ['account', 'name', 'phone', 'email', 'address', 'organisation', 'text', 'form', 'initials', 'misspelt', 'house', 'surname'] as const
export type EarlierReason = (typeof EARLIER_REASONS)[number]

/** How much each speaks for one applicant or one matter; several add up. */
const STRENGTH: Record<EarlierReason, number> = {
  account: 100, name: 80, phone: 75, email: 75, address: 70, organisation: 70, text: 60, form: 60, initials: 45, misspelt: 35, house: 20, surname: 20,
}

const WORDS: Record<EarlierReason, string> = {
  account: 'тот же лицевой счёт',
  name: 'то же имя',
  phone: 'тот же телефон',
  email: 'тот же адрес почты',
  address: 'тот же адрес',
  organisation: 'та же организация',
  text: 'похожий текст',
  form: 'то же имя в другой форме',
  initials: 'фамилия и инициалы',
  misspelt: 'похожая фамилия',
  house: 'тот же дом',
  surname: 'та же фамилия',
}

export interface Likeness {
  readonly reason: EarlierReason
  /** What is like it, when it is not the same: «Лампочкен», «78 %». */
  readonly detail?: string
}

export const strengthOf = (likenesses: readonly Likeness[]): number => likenesses.reduce((sum, { reason }) => sum + STRENGTH[reason], 0)

/** «тот же лицевой счёт, похожая фамилия: Лампочкен», the strongest first. */
export function likenessWords(likenesses: readonly Likeness[]): string {
  return likenesses
    .toSorted((a, b) => STRENGTH[b.reason] - STRENGTH[a.reason])
    .map(({ reason, detail }) => (detail === undefined ? WORDS[reason] : `${WORDS[reason]}: ${detail}`))
    .join(', ')
}

/** One neighbour in a house is not the applicant: the house speaks only together with something else. */
export const worthShowing = (likenesses: readonly Likeness[]): boolean => likenesses.some(({ reason }) => reason !== 'house')
