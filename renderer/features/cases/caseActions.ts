import type { CasePermission, CaseView } from '../../../contract/cases.ts'

/** Forms that open beside the case; the rest leads to other pages. */
export const CASE_FORMS = ['assign', 'correct', 'propose', 'extend', 'link', 'annul', 'reverse', 'reopen', 'print_ink', 'recall_signed', 'close_oral', 'write_letter'] as const
export type CaseForm = (typeof CASE_FORMS)[number]

const NEEDS: Record<CaseForm, readonly CasePermission[]> = {
  assign: ['assign'],
  correct: ['correct'],
  propose: ['propose'],
  extend: ['extend', 'request_extension'],
  link: ['link'],
  annul: ['annul'],
  reverse: ['reverse'],
  reopen: ['reopen'],
  print_ink: ['print_ink'],
  recall_signed: ['recall_signed'],
  close_oral: ['close_oral'],
  write_letter: ['write_letter'],
}

export function mayOpen(form: CaseForm, { permissions, extensions }: Pick<CaseView, 'permissions' | 'extensions'>): boolean {
  // One request at a time: while it waits, another one has nothing to add.
  if (form === 'extend' && !permissions.includes('extend') && extensions.some((extension) => extension.state === 'pending')) return false
  return NEEDS[form].some((permission) => permissions.includes(permission))
}

export function formLabel(form: CaseForm, view: CaseView): string {
  switch (form) {
    case 'assign': return view.resolution === null ? 'Назначить исполнителя' : 'Передать другому'
    case 'correct': return 'Исправить карточку'
    case 'propose': return 'Предложить решение'
    case 'extend': return view.permissions.includes('extend') ? 'Продлить срок' : 'Запросить продление'
    case 'link': return 'Связать с обращением'
    case 'annul': return 'Аннулировать номер'
    case 'reverse': return 'Отменить решение'
    case 'reopen': return 'Возобновить рассмотрение'
    case 'print_ink': return 'Напечатать на подпись'
    case 'recall_signed': return 'Отозвать подписанный ответ'
    case 'write_letter': return 'Запрос сведений, уведомление о регистрации'
    case 'close_oral': return 'Закрыть: ответ дан устно'
  }
}

export interface CaseLeave {
  readonly label: string
  readonly to: string
}

/** The next step that is made on another page, when there is one for this person. */
export function nextStep(view: CaseView): CaseLeave | null {
  const may = (permission: CasePermission) => view.permissions.includes(permission)
  const reply = `/cases/${view.id}/reply`
  if (may('sign')) return { label: 'Прочитать и подписать', to: '/signature' }
  if (may('decide')) return { label: 'Принять решение', to: '/decisions' }
  if (may('dispatch')) return { label: 'Отправить ответ', to: '/dispatch' }
  if (may('draft')) return { label: view.status === 'assigned' ? 'Готовить ответ' : 'Открыть ответ', to: reply }
  return null
}

/** The form that a click on the main button opens, when no page is the next step. */
export function mainForm(view: CaseView): CaseForm | null {
  return view.resolution === null && mayOpen('assign', view) ? 'assign' : null
}

/** In the order in which they are needed; what is forbidden or impossible now is not in the list. */
export const otherForms = (view: CaseView): CaseForm[] => CASE_FORMS.filter((form) => form !== mainForm(view) && mayOpen(form, view))
