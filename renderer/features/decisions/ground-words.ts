import type { Ground } from '../../../domain/appeal.ts'

interface GroundWords {
  /** In the list. */
  readonly short: string
  /** What happens when the proposal is accepted. */
  readonly consequence: string
  /** The button that makes it happen. */
  readonly accept: string
  /** Said after it was done. */
  readonly done: string
}

const NO_ACTION = { consequence: 'Обращение закроется без действий, ответа по существу не будет.', accept: 'Закрыть без действий', done: 'закрыто без действий' } as const

/** Consequences in the words of the buttons; the rules themselves are in domain/ground-data.ts. */
export const GROUND_WORDS: Record<Ground, GroundWords> = {
  abuse: { short: 'Оскорбления', ...NO_ACTION },
  threat: { short: 'Угрозы', ...NO_ACTION },
  illegible: { short: 'Не читается', ...NO_ACTION },
  no_contacts: { short: 'Нет контактов', consequence: 'Обращение не рассматривается и закроется без ответа: отвечать некуда.', accept: 'Оставить без ответа', done: 'оставлено без ответа' },
  repeated_answered: { short: 'Прекратить переписку', consequence: 'Переписка по этому вопросу прекратится, обращение закроется без нового ответа.', accept: 'Прекратить переписку', done: 'закрыто, переписка прекращена' },
  not_competent: { short: 'Перенаправить', consequence: 'Обращение передаётся по компетенции, у нас оно закроется.', accept: 'Перенаправить', done: 'перенаправлено' },
  withdrawn: { short: 'Отозвано', consequence: 'Обращение закроется по просьбе заявителя.', accept: 'Закрыть: отозвано заявителем', done: 'закрыто: отозвано заявителем' },
}
