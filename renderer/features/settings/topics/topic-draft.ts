import { z } from 'zod'
import type { TopicView } from '../../../../contract/reference.ts'
import { nextTopicCode } from '../../../../domain/topic-code.ts'
import type { FieldName } from '../../../lib/form.ts'

export const topicSchema = z.object({
  code: z.string().trim().min(1, 'Введите код'),
  name: z.string().trim().min(2, 'Введите название').max(150, 'Не длиннее 150 знаков'),
  parentCode: z.string().nullable(),
  defaultRuleCode: z.string().nullable(),
  defaultExecutorId: z.number().nullable(),
  active: z.boolean(),
})
export type TopicDraft = z.infer<typeof topicSchema>

/** A topic that is there, or a new one beneath a parent (on the first level: null). */
export type TopicTask = { readonly kind: 'change'; readonly topic: TopicView } | { readonly kind: 'new'; readonly parentCode: string | null }

export function topicDraft(task: TopicTask, topics: readonly TopicView[]): TopicDraft {
  if (task.kind === 'change') {
    const { code, name, parentCode, defaultRuleCode, defaultExecutorId, active } = task.topic
    return { code, name, parentCode, defaultRuleCode, defaultExecutorId, active }
  }
  const parent = topics.find(({ code }) => code === task.parentCode)
  return { code: nextTopicCode(topics.map(({ code }) => code), task.parentCode), name: '', parentCode: task.parentCode, defaultRuleCode: parent?.defaultRuleCode ?? null, defaultExecutorId: null, active: true }
}

export function fieldOfTopic(path: string): FieldName<TopicDraft> | null {
  return topicSchema.keyof().options.find((field) => field === path) ?? null
}
