import type { z } from 'zod'
import { letterTemplateInput, type LetterTemplate } from '../../../../contract/templates.ts'
import type { FieldName } from '../../../lib/form.ts'

/** What the form holds; «all topics» is '' in a list of choices. */
export const templateSchema = letterTemplateInput.omit({ id: true, version: true })
export type TemplateDraft = z.infer<typeof templateSchema>

export const EMPTY_TEMPLATE: TemplateDraft = { kind: 'reply', topic: null, name: '', heading: '', body: '', enabled: true }

export const templateDraft = ({ kind, topic, name, heading, body, enabled }: LetterTemplate): TemplateDraft => ({ kind, topic, name, heading, body, enabled })

export const fieldOfTemplate = (path: string): FieldName<TemplateDraft> | null => templateSchema.keyof().options.find((field) => field === path) ?? null
