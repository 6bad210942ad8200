import { ORPCError } from '@orpc/client'
import type { FailureData } from '../../contract/procedure.ts'
import { FAILURE_CODES, type FailureCode } from '../../domain/failure.ts'
import { LinkFailure, type LinkFailureCode } from './link-failure.ts'

export type ViewCode = FailureCode | LinkFailureCode | 'INTERNAL' | 'UNEXPECTED'

/** What the person is told: what happened, what was kept, what to do next; the technical part is one click away. */
export interface FailureView {
  readonly code: ViewCode
  readonly message: string
  readonly advice: string | null
  readonly details: FailureData
  readonly technical: string
}

const ADVICE: Partial<Record<ViewCode, string>> = {
  CONFLICT: 'Введённое осталось на экране. Обновите данные, сравните и сохраните ещё раз.',
  NOT_FOUND: 'Обновите список: возможно, запись изменил другой сотрудник.',
  SIGNED_OUT: 'Войдите снова: введённое осталось на экране.',
  SESSION_LOCKED: 'Введите пароль, чтобы продолжить.',
  INTERNAL: 'Повторите действие. Если ошибка повторится, сообщите администратору код происшествия.',
  UNEXPECTED: 'Повторите действие. Если ошибка повторится, сообщите администратору.',
}

export function describeFailure(error: unknown, action = 'действие'): FailureView {
  if (error instanceof LinkFailure) return view(error.code, error.message, {}, error.code)
  if (error instanceof ORPCError) return describeAnswer(error, action)
  const technical = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return view('UNEXPECTED', `Не удалось выполнить ${action}, введённое сохранено.`, {}, technical)
}

/** The sentence for one field, by the dotted path of the input. */
export function fieldMessage(failure: FailureView | null, path: string): string | undefined {
  return failure?.details.fields?.find((field) => field.path === path)?.message
}

function describeAnswer(error: ORPCError<string, unknown>, action: string): FailureView {
  if (error.code === 'INTERNAL') {
    const incident = textOf(error.data, 'incident')
    return view('INTERNAL', `Не удалось выполнить ${action}, введённое сохранено. Код происшествия ${incident ?? 'не записан'}.`, {}, `INTERNAL · ${incident ?? '—'}`)
  }
  if (isViewCode(error.code)) return view(error.code, error.message, detailsOf(error.data), technicalOf(error))
  return view('UNEXPECTED', `Не удалось выполнить ${action}, введённое сохранено.`, {}, technicalOf(error))
}

function view(code: ViewCode, message: string, details: FailureData, technical: string): FailureView {
  return { code, message, details, technical, advice: ADVICE[code] ?? null }
}

const TYPED: ReadonlySet<string> = new Set(FAILURE_CODES)

function isViewCode(code: string): code is FailureCode {
  return TYPED.has(code)
}

/** The answer was checked by the service against the contract; here only its outer shape is made sure of. */
function detailsOf(data: unknown): FailureData {
  return typeof data === 'object' && data !== null ? data : {}
}

function textOf(data: unknown, key: string): string | null {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined
  return typeof value === 'string' ? value : null
}

function technicalOf(error: ORPCError<string, unknown>): string {
  const reason = textOf(error.data, 'reason')
  return [error.code, String(error.status), reason].filter((part) => part !== null && part !== '').join(' · ')
}
