import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import type { MailSecurity } from '../../domain/mail-server.ts'

/** Where a mail server is and how to enter it. */
export interface MailServer {
  readonly host: string
  readonly port: number
  readonly security: MailSecurity
  readonly login: string
  /** Certificate of an own authority, PEM; '' for none. */
  readonly caPem: string
}

export interface FoundMessage {
  readonly uid: number
  readonly bytes: number
  readonly internalDate: IsoInstant | null
}

/** One line to a server; once it broke, everything on it throws and a new one is made. */
export interface MailboxConnection {
  /** Opens the folder that the rest speaks of. @throws MailProblem when there is none */
  openFolder(path: string): Promise<{ readonly uidValidity: string; readonly messages: number }>
  folderExists(path: string): Promise<boolean>
  createFolder(path: string): Promise<void>
  /** Uids above the given one, oldest first. `since` counts days by the server's clock. */
  newer(than: { readonly uid: number; readonly since: IsoDate | null }): Promise<number[]>
  /** Those of them that are still there, oldest first. */
  describe(uids: readonly number[]): Promise<FoundMessage[]>
  /** Null: gone meanwhile. Does not mark it as read. @throws MessageRefused when the server cannot give this one */
  fetch(uid: number): Promise<Buffer | null>
  markRead(uids: readonly number[]): Promise<void>
  move(uids: readonly number[], folder: string): Promise<void>
  /** Until something new has come, the time is over or the wish to wait is gone. */
  waitForNews(ms: number, until: AbortSignal): Promise<void>
  close(): Promise<void>
}

export type ConnectMailbox = (server: MailServer, password: string) => Promise<MailboxConnection>

/** Why a server could not be used: a sentence for people that says what to do, and the field of the settings to look at. */
export class MailProblem extends Error {
  readonly field: string | null
  /** Nothing will change until a person mends something: a wrong password is not tried every minute. */
  readonly needsPerson: boolean
  /** The server said that it hangs up. */
  readonly byServer: boolean

  constructor(message: string, { field = null, needsPerson = false, byServer = false, cause }: { field?: string | null; needsPerson?: boolean; byServer?: boolean; cause?: unknown } = {}) {
    super(message, { cause })
    this.name = 'MailProblem'
    this.field = field
    this.needsPerson = needsPerson
    this.byServer = byServer
  }
}

/** This one message only; the line goes on. */
export class MessageRefused extends Error {
  constructor(cause: unknown) {
    super('The server refused to give a message', { cause })
    this.name = 'MessageRefused'
  }
}
