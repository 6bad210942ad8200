import type { ReadyPhrase } from '../../../../contract/phrases.ts'

export const OWN_SECTION = 'Мои фразы'
const BY_TOPIC = 'По теме обращения'

const fits = ({ topic }: Pick<ReadyPhrase, 'topic'>, topics: readonly string[]): boolean => topic !== null && topics.some((code) => code === topic || code.startsWith(`${topic}.`) || topic.startsWith(`${code}.`))

/** Under which heading a phrase is offered: those of the topic stand apart and first, then one's own, then by their place in a letter. */
export const sectionTitle = (phrase: Pick<ReadyPhrase, 'topic' | 'section'>, topics: readonly string[]): string => (fits(phrase, topics) ? BY_TOPIC : phrase.section)

/** Phrases with each heading in one piece. */
export function inOrder(phrases: readonly ReadyPhrase[], topics: readonly string[]): ReadyPhrase[] {
  const titled = phrases.map((phrase) => ({ phrase, title: sectionTitle(phrase, topics) }))
  const own = titled.filter(({ phrase }) => phrase.scope === 'own')
  const titles = [...new Set([BY_TOPIC, ...[...own, ...titled].map(({ title }) => title)])]
  return titles.flatMap((title) => titled.filter((one) => one.title === title).map(({ phrase }) => phrase))
}

/** Every typed word must occur, in any order; ё and е are one letter. */
export function matches({ section, text }: Pick<ReadyPhrase, 'section' | 'text'>, typed: string): boolean {
  const whole = plain(`${section} ${text}`)
  return plain(typed).split(/\s+/u).every((word) => whole.includes(word))
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').trim()
