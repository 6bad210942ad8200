/** A starter text as the service lists it. */
export interface Template {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly topic: string | null
  readonly heading: string
  readonly body: string
}

/** Texts of the topic of the case first, in their own order otherwise. */
export function byTopic<T extends Pick<Template, 'topic'>>(templates: readonly T[], topics: readonly string[]): T[] {
  const fits = ({ topic }: T) => topic !== null && topics.some((code) => code === topic || code.startsWith(`${topic}.`))
  return [...templates.filter(fits), ...templates.filter((template) => !fits(template))]
}
