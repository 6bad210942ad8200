import { Failure } from '../../domain/failure.ts'

export function invalid(path: string, message: string): Failure {
  return new Failure('INVALID_INPUT', message, { fields: [{ path, message }] })
}

export function notFound(what: string): Failure {
  return new Failure('NOT_FOUND', `${what}: запись не найдена. Обновите список.`)
}

export function changedMeanwhile(currentVersion: number): Failure {
  return new Failure('CONFLICT', 'Пока вы правили, запись изменил другой сотрудник. Введённое сохранено в форме: откройте запись заново и повторите правку.', { currentVersion })
}
