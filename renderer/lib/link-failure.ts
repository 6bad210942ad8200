/** A call that never got its answer: the service is not there, or it took too long. Nothing typed is lost by it. */
export type LinkFailureCode = 'SERVICE_DOWN' | 'TIMEOUT'

const MESSAGES: Record<LinkFailureCode, string> = {
  SERVICE_DOWN: 'Служба программы перезапускается; введённое сохранено. Повторите через несколько секунд.',
  TIMEOUT: 'Служба программы не ответила вовремя; введённое сохранено. Проверьте, выполнено ли действие, и повторите.',
}

export class LinkFailure extends Error {
  readonly code: LinkFailureCode

  constructor(code: LinkFailureCode) {
    super(MESSAGES[code])
    this.name = 'LinkFailure'
    this.code = code
  }
}
