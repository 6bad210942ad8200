import type { MailboxInput, Trial } from '../../contract/mailboxes.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { plural } from '../../domain/plural.ts'
import { invalid } from '../admin/refusals.ts'
import type { Service } from '../context.ts'
import { MailProblem } from '../ports/mailbox.ts'
import { mailboxSecret, recallSecret } from '../secrets/storedSecret.ts'
import { checkMailbox, needsPasswordAgain } from './checkMailbox.ts'
import { connectImap } from './imap/connectImap.ts'

/** Signs in with settings that are not saved yet and looks into the folder; changes nothing, neither here nor there. */
export async function testMailbox(service: Service, actor: Actor, input: MailboxInput): Promise<Trial> {
  assertCan(actor, 'manage_settings')
  checkMailbox(input)
  if (input.password === '') await needsPasswordAgain(service, input)
  const password = input.password === '' && input.id !== null ? await recallSecret(service, mailboxSecret(input.id)) : input.password
  if (password === null) throw invalid('password', 'Введите пароль ящика.')
  try {
    const connection = await connectImap(input, password)
    try {
      const { messages } = await connection.openFolder(input.folder)
      const creates = input.afterProcessing === 'move' && !(await connection.folderExists(input.doneFolder))
      return { ok: true, summary: `Соединение установлено, вход выполнен. В папке «${input.folder}» ${messages} ${plural(messages, 'письмо', 'письма', 'писем')}.${creates ? ` Папки «${input.doneFolder}» ещё нет: программа создаст её сама.` : ''}` }
    } finally {
      await connection.close()
    }
  } catch (error) {
    if (!(error instanceof MailProblem)) throw error
    return { ok: false, problem: error.message, field: error.field }
  }
}
