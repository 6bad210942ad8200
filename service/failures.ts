import { randomUUID } from 'node:crypto'
import { ORPCError, ValidationError } from '@orpc/server'
import { FAILURE_STATUS } from '../contract/procedure.ts'
import { Failure, type FailureDetails } from '../domain/failure.ts'
import type { CallContext } from './context.ts'

const refuse = (code: Failure['code'], message: string, details: FailureDetails) => new ORPCError(code, { status: FAILURE_STATUS[code], message, data: details })

function fieldProblems(error: ValidationError): FailureDetails {
  return {
    fields: error.issues.map((issue) => ({
      path: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
      message: issue.message,
    })),
  }
}

/**
 * Outermost middleware: a typed failure goes to the user as it is; anything else is logged under an incident id and reaches the
 * user masked. Procedure names are logged, inputs never: they hold personal data.
 */
export async function answerFailures<T>(options: { context: CallContext; path: readonly string[]; next: () => PromiseLike<T> }): Promise<T> {
  const { context, path, next } = options
  try {
    return await next()
  } catch (error) {
    throw answered(error, context, path)
  }
}

/** The same for what is answered step by step: a failure amid the steps. */
export async function* answerSteps<T>(steps: AsyncIterable<T>, { context, path }: { context: CallContext; path: readonly string[] }): AsyncGenerator<T, void> {
  try {
    yield* steps
  } catch (error) {
    throw answered(error, context, path)
  }
}

function answered(error: unknown, context: CallContext, path: readonly string[]): ORPCError<string, unknown> {
  if (error instanceof Failure) return refuse(error.code, error.message, error.details)
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    const details = fieldProblems(error.cause)
    return refuse('INVALID_INPUT', details.fields?.[0]?.message ?? 'Проверьте введённое', details)
  }
  const incident = randomUUID().slice(0, 8)
  const cause = error instanceof ORPCError && error.cause instanceof ValidationError ? { issues: error.cause.issues.map((issue) => ({ path: issue.path, message: issue.message })) } : undefined
  context.connection.service.log.error({ incident, procedure: path.join('.'), stack: error instanceof Error ? error.stack : String(error), ...cause }, 'unexpected failure')
  return new ORPCError('INTERNAL', { status: 500, message: `Не удалось выполнить действие. Введённое сохранено. Повторите; если не поможет, сообщите администратору код ${incident}.`, data: { incident } })
}
