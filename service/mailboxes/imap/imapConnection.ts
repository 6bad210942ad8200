import type { ImapFlow } from 'imapflow'
import { addDays } from '../../../domain/calendar-date.ts'
import { type FoundMessage, type MailboxConnection, type MailServer, MailProblem, MessageRefused } from '../../ports/mailbox.ts'
import { explainImap } from './explainImap.ts'

/** The program's wishes in the words of IMAP; every error leaves as a sentence. */
export function imapConnection(client: ImapFlow, server: MailServer): MailboxConnection {
  let news = false
  let wake = (): void => undefined
  const ring = (): void => {
    news = true
    wake()
  }
  client.on('exists', ({ count, prevCount }) => void (count > prevCount && ring()))
  client.on('close', ring)

  const spoken = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call()
    } catch (error) {
      throw error instanceof MessageRefused ? error : explainImap(error, server)
    }
  }
  const folderExists = async (path: string): Promise<boolean> => (await client.list()).some((folder) => folder.path === path && !folder.flags.has('\\Noselect'))

  return {
    openFolder: (path) => spoken(async () => {
      try {
        const { uidValidity, exists } = await client.mailboxOpen(path)
        return { uidValidity: String(uidValidity), messages: exists }
      } catch (error) {
        if (client.usable && !(await folderExists(path))) throw noFolder(path, error)
        throw error
      }
    }),
    folderExists: (path) => spoken(() => folderExists(path)),
    createFolder: (path) => spoken(async () => void (await client.mailboxCreate(path))),
    newer: ({ uid, since }) => spoken(async () => {
      news = false
      // SINCE compares the server's calendar dates (RFC 9051 §6.4.4): one day more, so that no time zone loses a letter.
      const found = await client.search({ uid: `${uid + 1}:*`, ...(since === null ? {} : { since: addDays(since, -1) }) }, { uid: true })
      // «n:*» always holds the last message, be its uid below n.
      return (found || []).filter((one) => one > uid).toSorted((a, b) => a - b)
    }),
    describe: (uids) => spoken(async () => {
      if (uids.length === 0) return []
      const messages = await client.fetchAll(uids.join(','), { uid: true, size: true, internalDate: true }, { uid: true })
      return messages.map((one): FoundMessage => ({ uid: one.uid, bytes: one.size ?? 0, internalDate: instant(one.internalDate) })).toSorted((a, b) => a.uid - b.uid)
    }),
    fetch: (uid) => spoken(async () => {
      try {
        const message = await client.fetchOne(String(uid), { uid: true, source: true }, { uid: true })
        if (message === false) return null
        if (message.source === undefined) throw new MessageRefused(new Error('no source in the answer'))
        return message.source
      } catch (error) {
        // The server says no to this one; a broken line is another matter.
        if (client.usable && error instanceof Error && 'responseStatus' in error && error.responseStatus !== undefined) throw new MessageRefused(error)
        throw error
      }
    }),
    markRead: (uids) => spoken(async () => {
      if (!(await client.messageFlagsAdd(uids.join(','), ['\\Seen'], { uid: true }))) throw new MailProblem('Письма получены и сохранены, но сервер не дал отметить их прочитанными. Проверьте права на папку.', { field: 'afterProcessing' })
    }),
    move: (uids, folder) => spoken(async () => {
      if (!(await client.messageMove(uids.join(','), folder, { uid: true }))) throw new MailProblem(`Письма получены и сохранены, но сервер не дал переложить их в папку «${folder}». Проверьте, что папка есть и в неё можно писать.`, { field: 'doneFolder' })
    }),
    waitForNews: (ms, until) => spoken(async () => {
      if (!news && !until.aborted) await idle(client, ms, until, (ringer) => void (wake = ringer))
      if (!client.usable) throw new Error('the line is closed')
    }),
    async close() {
      if (client.usable) await Promise.race([client.logout().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 1000).unref())])
      client.close()
    },
  }
}

/** IDLE of our own: the library's begins only after a quarter of a minute of silence. Any next command ends it. */
async function idle(client: ImapFlow, ms: number, until: AbortSignal, onRing: (ringer: () => void) => void): Promise<void> {
  const idling = client.idle().catch(() => false)
  await new Promise<void>((resolve) => {
    const timer = setTimeout(over, ms)
    function over(): void {
      clearTimeout(timer)
      until.removeEventListener('abort', over)
      onRing(() => undefined)
      resolve()
    }
    onRing(over)
    until.addEventListener('abort', over)
    if (!client.usable) over()
  })
  if (!client.usable) return
  await client.noop()
  await idling
}

function noFolder(path: string, cause: unknown): MailProblem {
  return new MailProblem(`В ящике нет папки «${path}». Проверьте её имя; папка входящих называется INBOX.`, { field: 'folder', needsPerson: true, cause })
}

function instant(date: Date | string | undefined): string | null {
  const parsed = date === undefined ? null : new Date(date)
  return parsed === null || Number.isNaN(parsed.getTime()) ? null : parsed.toISOString()
}
