import { Failure } from '../../domain/failure.ts'

/** Why a container, key or certificate cannot be used, each with the sentence that says what to do. */
const SENTENCES = {
  wrong_password: 'Пароль не подходит к контейнеру ключа. Проверьте раскладку клавиатуры и Caps Lock и введите пароль ещё раз.',
  password_needed: 'Введите пароль ключа подписи: программа его не помнит или время вышло.',
  not_a_container: 'Файл не является контейнером ключа (.p12, .pfx или .pem) или повреждён. Выберите другой файл или получите контейнер заново.',
  no_key: 'В контейнере нет закрытого ключа. Экспортируйте сертификат вместе с закрытым ключом и выберите полученный файл.',
  no_certificate: 'В контейнере нет сертификата, который соответствует закрытому ключу. Экспортируйте ключ вместе с его сертификатом.',
  expired: 'Срок действия сертификата истёк. Получите новый сертификат и загрузите его контейнер.',
  not_yet_valid: 'Срок действия сертификата ещё не начался. Дождитесь даты начала или загрузите действующий сертификат.',
  wrong_usage: 'Сертификат не предназначен для подписи документов. Загрузите сертификат с назначением «цифровая подпись» или «неотрекаемость».',
  unsupported_key: 'Программа подписывает ключами RSA (от 2048 бит) и ECDSA P-256, а в контейнере ключ другого вида. Загрузите другой контейнер.',
} as const

export type KeyRejection = keyof typeof SENTENCES

/** Failure KEY_REJECTED with `details.reason`; `note` continues the sentence, e.g. with the date. */
export function keyRejected(reason: KeyRejection, note?: string): Failure {
  return new Failure('KEY_REJECTED', note ? `${SENTENCES[reason]} ${note}` : SENTENCES[reason], { reason })
}
