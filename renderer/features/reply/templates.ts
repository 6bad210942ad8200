/** A starter text as the service lists it: what the card knows stands in its gaps already. */
export interface Template {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly topic: string | null
  readonly heading: string
  readonly body: string
}

export interface TemplateGroup<T> {
  readonly title: string
  readonly templates: readonly T[]
}

/** Texts of the topic of the case first, or of a topic within it or around it; then the rest, in their own order. */
export function byTopic<T extends Pick<Template, 'topic'>>(templates: readonly T[], topics: readonly string[]): TemplateGroup<T>[] {
  const fits = ({ topic }: T) => topic !== null && topics.some((code) => code === topic || code.startsWith(`${topic}.`) || topic.startsWith(`${code}.`))
  return [
    { title: 'По теме обращения', templates: templates.filter(fits) },
    { title: 'Другие темы', templates: templates.filter((template) => !fits(template)) },
  ].filter((group) => group.templates.length > 0)
}
