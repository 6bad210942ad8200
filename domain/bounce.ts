/** What a mail server says about a letter that it could not deliver: status codes of RFC 3463, `class.subject.detail`. */

const REASONS: readonly [code: RegExp, words: string][] = [
  [/^[45]\.1\.(?:[1-6]|10)$/u, 'такого адреса нет'],
  [/^[45]\.2\.1$/u, 'ящик получателя отключён'],
  [/^[45]\.2\.2$/u, 'ящик получателя переполнен'],
  [/^[45]\.(?:2\.3|3\.4)$/u, 'письмо слишком велико для ящика получателя'],
  [/^[45]\.4\.7$/u, 'сервер получателя не отвечал, срок доставки истёк'],
  [/^[45]\.4\./u, 'сервер получателя не найден или не отвечает'],
  [/^[45]\.7\./u, 'сервер получателя отклонил письмо по своим правилам'],
]

/** «такого адреса нет (код 5.1.1)» */
export function bounceReason(status: string | null): string {
  if (status === null) return 'почтовый сервер вернул письмо'
  const words = REASONS.find(([code]) => code.test(status))?.[1] ?? 'почтовый сервер вернул письмо'
  return `${words} (код ${status})`
}

/** Names under which mail servers write of themselves. */
const SERVERS = /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|mailerdaemon|microsoftexchange[0-9a-f]*)$/u

export function isMailServer(address: string): boolean {
  return SERVERS.test(address.trim().toLowerCase().split('@')[0] ?? '')
}

const DELAYED = /delayed|will be retried|still trying|not yet been delivered|temporar|задерж|повтор\S* попыт|ещё не доставлен|еще не доставлен/iu
const FAILED = /undeliver|not delivered|could ?n[o']t be delivered|permanent(?:ly)? (?:error|fail)|delivery (?:has )?failed|failed permanently|user unknown|no such user|mailbox unavailable|не доставлен|недоставлен|не удалось доставить|не может быть доставлен|невозможно доставить|доставить не удалось/iu

/** What a notice in free words means; null when it does not say. A permanent code outweighs any words. */
export function bounceOfWords(text: string): { readonly action: 'failed' | 'delayed'; readonly status: string | null } | null {
  const status = /\b([45]\.\d{1,3}\.\d{1,3})\b/u.exec(text)?.[1] ?? null
  const permanent = status?.startsWith('5') === true || /\b55[0-4]\b/u.test(text)
  if (permanent) return { action: 'failed', status }
  if (DELAYED.test(text)) return { action: 'delayed', status }
  return FAILED.test(text) ? { action: 'failed', status } : null
}
