import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { type HostBridge, SERVICE_PORT } from '../../contract/bridge.ts'
import { LinkFailure } from './link-failure.ts'

export interface CallContext extends ClientContext {
  /** Milliseconds to wait instead of the default of the procedure. */
  readonly timeout?: number
}

export type LinkState = { readonly state: 'connecting' } | { readonly state: 'up' } | { readonly state: 'down'; readonly message: string | null }

export type Call = (path: readonly string[], input: unknown) => Promise<unknown>

interface Line {
  readonly port: MessagePort
  readonly rpc: RPCLink<CallContext>
  /** Aborted with the failure that every call on this line gets. */
  readonly broken: AbortController
}

const DEFAULT_TIMEOUT = 30_000
const LONG_TIMEOUT = 180_000
const LONG = new Set(['replies.sign', 'replies.preview', 'originals.check', 'originals.print', 'originals.attach', 'intake.importMail', 'files.stage', 'files.attach', 'admin.importKey', 'keys.tryCommand', 'keys.setUpCommand', 'admin.verifyAudit', 'setup.createTraining', 'setup.createNew', 'mailboxes.test', 'mailboxes.testOutgoing'])
const ENDLESS = new Set(['events.changes'])
const RETRY_AFTER = 1_500

/**
 * The line to the service. A call made on a dead port would hang for ever, so the moment the port closes or main says that the
 * service is down, every pending and new call fails with SERVICE_DOWN; when the service is back, a fresh port is taken, the
 * session is resumed on it, and only then are calls let through.
 */
export class ServiceLink implements ClientLink<CallContext> {
  readonly #resume: (call: Call) => Promise<void>
  readonly #listeners = new Set<() => void>()
  #state: LinkState = { state: 'connecting' }
  #line: Line | null = null
  #opened = gate()
  #host: HostBridge | null = null
  #hostSaysDown = false

  constructor(resume: (call: Call) => Promise<void>) {
    this.#resume = resume
  }

  start(host: HostBridge): void {
    this.#host = host
    window.addEventListener('message', (event) => {
      const port = event.ports[0]
      if (event.source !== window || !isPortMessage(event.data) || port === undefined) return
      if (this.#line === null) void this.#take(port)
      else port.close()
    })
    host.onServiceState((state) => {
      this.#hostSaysDown = state.state === 'down'
      if (state.state === 'down') this.#fail(state.message)
      else if (this.#line === null) host.connect()
    })
    host.connect()
  }

  state(): LinkState {
    return this.#state
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<CallContext>): Promise<unknown> {
    const deadline = deadlineOf(path, options.context.timeout)
    const signals = options.signal === undefined ? [deadline.signal] : [deadline.signal, options.signal]
    try {
      const line = await untilAborted(this.#opened.promise, AbortSignal.any(signals))
      return await send(line, path, input, { ...options, signal: AbortSignal.any([...signals, line.broken.signal]) })
    } finally {
      deadline.clear()
    }
  }

  async #take(port: MessagePort): Promise<void> {
    const line: Line = { port, broken: new AbortController(), rpc: new RPCLink<CallContext>({ port }) }
    port.addEventListener('close', () => {
      if (this.#line === line) this.#lost()
    })
    this.#line = line
    if (this.#state.state === 'down') {
      this.#opened = gate()
      this.#set({ state: 'connecting' })
    }
    port.start()
    await this.#resume((path, input) => send(line, path, input, { context: {}, signal: AbortSignal.any([line.broken.signal, AbortSignal.timeout(DEFAULT_TIMEOUT)]) })).catch(() => undefined)
    if (this.#line !== line) return
    this.#opened.resolve(line)
    this.#set({ state: 'up' })
  }

  /** The port closed by itself: main usually explains within a moment; when it does not, ask for another port. */
  #lost(): void {
    this.#fail(null)
    setTimeout(() => {
      if (!this.#hostSaysDown && this.#line === null) this.#host?.connect()
    }, RETRY_AFTER)
  }

  #fail(message: string | null): void {
    const line = this.#line
    this.#line = null
    line?.broken.abort(new LinkFailure('SERVICE_DOWN'))
    line?.port.close()
    this.#opened.reject(new LinkFailure('SERVICE_DOWN'))
    this.#opened = gate()
    this.#opened.reject(new LinkFailure('SERVICE_DOWN'))
    this.#set({ state: 'down', message })
  }

  #set(state: LinkState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

interface Gate {
  readonly promise: Promise<Line>
  resolve(line: Line): void
  reject(failure: LinkFailure): void
}

/** What calls wait at; a rejection that nobody waits for is not an error. */
function gate(): Gate {
  let settle: Pick<Gate, 'resolve' | 'reject'> = { resolve: () => undefined, reject: () => undefined }
  const promise = new Promise<Line>((resolve, reject) => {
    settle = { resolve, reject }
  })
  promise.catch(() => undefined)
  return { promise, ...settle }
}

async function send(line: Line, path: readonly string[], input: unknown, options: ClientOptions<CallContext>): Promise<unknown> {
  try {
    return await line.rpc.call(path, input, options)
  } catch (error) {
    throw line.broken.signal.aborted ? line.broken.signal.reason : error
  }
}

function isPortMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === SERVICE_PORT
}

function deadlineOf(path: readonly string[], asked: number | undefined): { signal: AbortSignal; clear: () => void } {
  const name = path.join('.')
  const controller = new AbortController()
  if (ENDLESS.has(name)) return { signal: controller.signal, clear: () => undefined }
  const timer = setTimeout(() => controller.abort(new LinkFailure('TIMEOUT')), asked ?? (LONG.has(name) ? LONG_TIMEOUT : DEFAULT_TIMEOUT))
  return { signal: controller.signal, clear: () => clearTimeout(timer) }
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
