import { ORPCError } from '@orpc/client'
import type { ReplyText, ReplyView } from '../../../contract/replies.ts'

/** saved: the store holds what is on the screen · waiting: typed, a pause is awaited · failed: kept here, will be sent again */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict'

/** A wording that was left for another one; brought back by one press while this window is open. */
export interface SetAside {
  readonly key: number
  /** «Ваш текст до выбора», «Текст Гринько В.С.». */
  readonly label: string
  readonly text: ReplyText
}

export interface DraftSnapshot {
  readonly text: ReplyText
  readonly version: number
  readonly savedAt: string
  readonly state: SaveState
  readonly failure: unknown
  /** What the store holds when somebody saved before. */
  readonly theirs: ReplyView | null
  readonly aside: readonly SetAside[]
}

export interface DraftPorts {
  readonly save: (version: number, text: ReplyText) => Promise<ReplyView>
  /** The reply as the store holds it now. */
  readonly load: () => Promise<ReplyView | null>
  readonly onSaved: (reply: ReplyView) => void
}

const PAUSE = 900
const RETRY = 5_000
/** Refusals that pass by themselves once the person has signed in again. */
const PASSING: ReadonlySet<string> = new Set(['SIGNED_OUT', 'SESSION_LOCKED'])

/**
 * Holds the text of one reply from the first keystroke to the store. It outlives the page, so that neither a stopped service nor a
 * walk to another screen loses a word. One save at a time; what was typed meanwhile goes with the next.
 */
export class DraftKeeper {
  readonly replyId: number
  #snapshot: DraftSnapshot
  #ports: DraftPorts
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  readonly #listeners = new Set<() => void>()

  constructor(reply: ReplyView, ports: DraftPorts) {
    this.replyId = reply.id
    this.#ports = ports
    this.#snapshot = { text: reply.text, version: reply.version, savedAt: reply.savedAt, state: 'saved', failure: null, theirs: null, aside: [] }
  }

  readonly snapshot = (): DraftSnapshot => this.#snapshot

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  edit(change: Partial<ReplyText>): void {
    const state = this.#snapshot.state === 'conflict' ? 'conflict' : 'waiting'
    this.#set({ text: { ...this.#snapshot.text, ...change }, state })
    this.#schedule(PAUSE)
  }

  /** Takes what the store has now, unless something here is not saved yet. */
  adopt(reply: ReplyView): void {
    if (this.#snapshot.state !== 'saved' || reply.version <= this.#snapshot.version) return
    this.#set({ text: reply.text, version: reply.version, savedAt: reply.savedAt })
  }

  /** Saves at once; true when the store holds everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    while (this.#running !== null) await this.#running
    if (this.#snapshot.state === 'waiting' || this.#snapshot.state === 'failed') await this.#save()
    return this.#snapshot.state === 'saved'
  }

  /** Replaces the wording; the one on the screen is set aside under the label. */
  replace(change: Partial<ReplyText>, label: string): void {
    this.#setAside(label, this.#snapshot.text)
    this.edit(change)
  }

  /** After a conflict: the text on the screen becomes the letter, the stored one is set aside. */
  async keepMine(): Promise<boolean> {
    const { theirs } = this.#snapshot
    if (theirs === null) return this.flush()
    this.#setAside(`Текст, который сохранил(а) ${theirs.savedBy}`, theirs.text)
    this.#set({ version: theirs.version, theirs: null, state: 'waiting' })
    return this.flush()
  }

  /** After a conflict: the stored text becomes the letter, mine is set aside. */
  takeTheirs(): void {
    const { theirs, text } = this.#snapshot
    if (theirs === null) return
    this.#setAside('Ваш текст', text)
    this.#set({ text: theirs.text, version: theirs.version, savedAt: theirs.savedAt, theirs: null, state: 'saved', failure: null })
  }

  #setAside(label: string, text: ReplyText): void {
    const { aside } = this.#snapshot
    this.#set({ aside: [{ key: (aside[0]?.key ?? 0) + 1, label, text }, ...aside] })
  }

  async #save(): Promise<void> {
    const { text, version } = this.#snapshot
    this.#set({ state: 'saving' })
    this.#running = this.#ports.save(version, text).then(
      (reply) => this.#saved(reply, text),
      (failure: unknown) => this.#failed(failure, text),
    )
    await this.#running.finally(() => {
      this.#running = null
    })
  }

  #saved(reply: ReplyView, sent: ReplyText): void {
    const typedMeanwhile = this.#snapshot.text !== sent
    this.#set({ version: reply.version, savedAt: reply.savedAt, state: typedMeanwhile ? 'waiting' : 'saved', failure: null })
    this.#ports.onSaved(reply)
    if (typedMeanwhile) this.#schedule(PAUSE)
  }

  async #failed(failure: unknown, sent: ReplyText): Promise<void> {
    const code = failure instanceof ORPCError ? failure.code : null
    if (code === 'CONFLICT') {
      const theirs = await this.#ports.load().catch(() => null)
      if (theirs !== null) return this.#set({ state: 'conflict', failure, theirs })
    }
    this.#set({ state: 'failed', failure })
    if (this.#snapshot.text !== sent) this.#schedule(PAUSE)
    else if (code === null || PASSING.has(code)) this.#schedule(RETRY)
  }

  #schedule(after: number): void {
    clearTimeout(this.#timer)
    if (this.#snapshot.state === 'conflict') return
    this.#timer = setTimeout(() => {
      if (this.#running !== null) return
      void this.#save()
    }, after)
  }

  #set(change: Partial<DraftSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change }
    for (const listener of this.#listeners) listener()
  }
}
