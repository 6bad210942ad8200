import { NAME_FORMS, type NameForms } from '../../domain/name-forms.ts'
import type { Actor } from '../../domain/people.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { nameForms } from './nameForms.ts'

/** The applicant's name as letters decline it, and whether somebody has corrected it. */
export async function getNameForms({ store }: Service, actor: Actor, input: { caseId: number }): Promise<NameForms & { corrected: boolean }> {
  const { row } = await loadCase(store.read, actor, input.caseId, 'draft_reply')
  const { forms, proposed } = await nameForms(store.read, row)
  return { ...forms, corrected: NAME_FORMS.some((form) => forms[form] !== proposed[form]) }
}
