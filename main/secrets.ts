import { safeStorage } from 'electron'
import type { SecretAnswer, SecretQuestion } from '../contract/bridge.ts'

export function isSecretQuestion(message: object): message is SecretQuestion {
  return 'secret' in message && typeof message.secret === 'number' && 'ask' in message && 'value' in message && typeof message.value === 'string'
}

/** Answers the service from Keychain, DPAPI or libsecret. What passes here is a password: nothing of it is logged. */
export function answerSecret({ secret, ask, value }: SecretQuestion): SecretAnswer {
  try {
    return { secret, value: answer(ask, value) }
  } catch {
    return { secret, value: null }
  }
}

function answer(ask: SecretQuestion['ask'], value: string): string | null {
  if (ask === 'available') return isSafe() ? 'yes' : 'no'
  if (!isSafe()) return null
  return ask === 'seal' ? safeStorage.encryptString(value).toString('base64') : safeStorage.decryptString(Buffer.from(value, 'base64'))
}

/** On Linux without a keyring Electron would «seal» with a key that is written in its source. */
function isSafe(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  return process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
}
