import { app, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import type { PlaceOffer, SecretQuestion, ServiceState } from '../contract/bridge.ts'
import { assetsFolder, servicePath, storeFolder } from './paths.ts'
import { answerSecret, isSecretQuestion } from './secrets.ts'

interface Listeners {
  /** Tells every window whether the service is there. */
  broadcast(state: ServiceState): void
  /** The store cannot be opened; restarting would not help. */
  refused(message: string): void
}

/** Restarts follow one another after these pauses, in ms; a service that lived for a minute starts the row anew. */
const PAUSES = [0, 500, 2000, 5000]
const HEALTHY_MS = 60_000
const STOP_MS = 5000

/** The utility process that holds the store: started once, restarted when it dies, asked to close before the program ends. */
export class ServiceProcess {
  stopped = false
  /** Said once more to a window that was opened after it had been said. */
  refusal: ServiceState | null = null
  #child: UtilityProcess | null = null
  #ready = false
  #waiting: MessagePortMain[] = []
  #failures = 0
  #startedAt = 0
  readonly #listeners: Listeners

  constructor(listeners: Listeners) {
    this.#listeners = listeners
  }

  start(): void {
    this.#startedAt = Date.now()
    const child = utilityProcess.fork(servicePath(), [], { serviceName: 'appeals-service', stdio: 'inherit', env: this.#environment() })
    this.#child = child
    child.on('message', (message: { state: 'ready' } | { state: 'failed'; message: string; technical: string } | SecretQuestion) => {
      if (isSecretQuestion(message)) {
        child.postMessage(answerSecret(message))
        return
      }
      if (message.state === 'failed') {
        console.error(message.technical)
        this.stopped = true
        this.refusal = { state: 'down', restarting: false, message: message.message }
        this.#listeners.broadcast(this.refusal)
        this.#listeners.refused(message.message)
        return
      }
      this.#ready = true
      for (const port of this.#waiting.splice(0)) child.postMessage('port', [port])
      this.#listeners.broadcast({ state: 'up' })
    })
    child.on('exit', () => this.#exited())
  }

  /** Gives a window's port to the service, now or as soon as it is up. */
  connect(port: MessagePortMain): void {
    if (this.#ready && this.#child !== null) this.#child.postMessage('port', [port])
    else this.#waiting.push(port)
  }

  /** Tells the service where a ticket of the save dialog leads. */
  offerPlace(offer: PlaceOffer): void {
    this.#child?.postMessage(offer)
  }

  /** Lets the running write finish; a service that does not answer is ended. */
  stop(): Promise<void> {
    this.stopped = true
    const child = this.#child
    if (child === null) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(() => child.kill(), STOP_MS)
      child.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
      child.postMessage('close')
    })
  }

  #exited(): void {
    this.#child = null
    this.#ready = false
    if (this.stopped) return
    this.#failures = Date.now() - this.#startedAt > HEALTHY_MS ? 0 : this.#failures + 1
    this.#listeners.broadcast({ state: 'down', restarting: true, message: null })
    setTimeout(() => this.start(), PAUSES[Math.min(this.#failures, PAUSES.length - 1)])
  }

  #environment(): NodeJS.ProcessEnv {
    // A date of one's own choice is for demonstrations and tests, never for the office's program.
    const { ARM_TODAY, ...rest } = process.env
    return { ...rest, ARM_STORE: storeFolder(), ARM_ASSETS: assetsFolder(), ARM_VERSION: app.getVersion(), ...(app.isPackaged || ARM_TODAY === undefined ? {} : { ARM_TODAY }) }
  }
}
