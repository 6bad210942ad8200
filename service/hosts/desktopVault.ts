import type {} from 'electron'
import type { SecretAnswer, SecretQuestion } from '../../contract/bridge.ts'
import type { Vault } from '../ports/secrets.ts'

/** The system's store of passwords: only main may speak to it, so it is asked by messages. */
export function desktopVault(): Vault {
  const waiting = new Map<number, { resolve: (value: string) => void; reject: (error: Error) => void }>()
  let last = 0
  process.parentPort.on('message', ({ data }) => {
    if (!isAnswer(data)) return
    const caller = waiting.get(data.secret)
    waiting.delete(data.secret)
    if (data.value === null) caller?.reject(new Error('The system could not open its store of passwords'))
    else caller?.resolve(data.value)
  })
  const ask = (question: SecretQuestion['ask'], value: string): Promise<string> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      process.parentPort.postMessage({ secret: last, ask: question, value } satisfies SecretQuestion)
    })
  return {
    available: async () => (await ask('available', '')) === 'yes',
    seal: (text) => ask('seal', text),
    open: (sealed) => ask('open', sealed),
  }
}

function isAnswer(data: unknown): data is SecretAnswer {
  return typeof data === 'object' && data !== null && 'secret' in data && typeof data.secret === 'number' && 'value' in data
}
