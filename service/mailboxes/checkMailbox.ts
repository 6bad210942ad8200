import { X509Certificate } from 'node:crypto'
import type { MailboxInput } from '../../contract/mailboxes.ts'
import { invalid } from '../admin/refusals.ts'
import type { Service } from '../context.ts'
import { readMailbox } from './mailboxRow.ts'

/** @throws Failure INVALID_INPUT */
export function checkMailbox({ id, password, caPem, afterProcessing, doneFolder, folder }: MailboxInput): void {
  if (id === null && password === '') throw invalid('password', 'Введите пароль ящика.')
  if (afterProcessing === 'move' && doneFolder === '') throw invalid('doneFolder', 'Укажите папку, в которую перекладывать полученные письма.')
  if (afterProcessing === 'move' && doneFolder === folder) throw invalid('doneFolder', 'Письма нельзя перекладывать в ту же папку, из которой они забираются.')
  checkAuthority(caPem)
}

/** @throws Failure INVALID_INPUT */
export function checkAuthority(caPem: string): void {
  if (caPem === '') return
  try {
    if (new X509Certificate(caPem).raw.length > 0) return
  } catch {
    // Said below.
  }
  throw invalid('caPem', 'Это не сертификат. Нужен файл центра сертификации в виде PEM: он начинается со строки «-----BEGIN CERTIFICATE-----».')
}

/**
 * A stored password goes only to the server and the name it was typed for: who changes them types it again.
 *
 * @throws Failure INVALID_INPUT
 */
export async function needsPasswordAgain({ store }: Service, { id, host, port, login, security }: MailboxInput): Promise<void> {
  const before = id === null ? undefined : await readMailbox(store.read, id)
  if (before === undefined) return
  if (before.host !== host || before.login !== login || before.port !== port || (security === 'none' && before.security !== 'none')) throw invalid('password', 'Изменён сервер, порт, имя для входа или снято шифрование: введите пароль заново. Сохранённый пароль другому серверу не передаётся.')
}
