import type { OutgoingInput } from '../../contract/mailboxes.ts'
import { invalid } from '../admin/refusals.ts'
import type { Service } from '../context.ts'
import { checkAuthority } from '../mailboxes/checkMailbox.ts'
import { OUTGOING_SECRET, recallSecret } from '../secrets/storedSecret.ts'
import { readSetting } from '../settings.ts'

/**
 * The password these settings would be used with; null for a server that wants none. A stored one goes only to the server and the name it was typed for.
 *
 * @throws Failure INVALID_INPUT
 */
export async function outgoingPassword(service: Service, input: OutgoingInput): Promise<string | null> {
  checkAuthority(input.caPem)
  if (input.login === '') return null
  if (input.password !== '') return input.password
  const before = await readSetting(service.store.read, 'outgoing')
  const same = before !== null && before.host === input.host && before.port === input.port && before.login === input.login && (input.security !== 'none' || before.security === 'none')
  const stored = same ? await recallSecret(service, OUTGOING_SECRET) : null
  if (stored === null) throw invalid('password', before === null || same ? 'Введите пароль.' : 'Изменён сервер, порт, имя для входа или снято шифрование: введите пароль заново. Сохранённый пароль другому серверу не передаётся.')
  return stored
}
