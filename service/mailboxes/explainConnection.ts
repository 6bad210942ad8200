import { MailProblem } from '../ports/mailbox.ts'

export interface Peer {
  readonly host: string
  readonly port: number
}

const UNKNOWN_AUTHORITY = ['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_GET_ISSUER_CERT', 'CERT_UNTRUSTED']
const NOT_TLS = ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG', 'EPROTO', 'ERR_SSL_UNEXPECTED_MESSAGE']
const SILENT = ['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT', 'ETIMEOUT']

/** Every code of an error and of those that caused it. */
export function codesOf(error: unknown): string[] {
  const codes: string[] = []
  for (let one: unknown = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth += 1) {
    // The second is how nodemailer keeps the system's own word.
    for (const name of ['code', 'originalCode']) {
      const code: unknown = Reflect.get(one, name)
      if (typeof code === 'string') codes.push(code)
    }
  }
  return codes
}

/** What went wrong on the way to a mail server, whatever it speaks; null when it is something of the protocol above. */
export function explainConnection(error: unknown, { host, port }: Peer): MailProblem | null {
  const codes = codesOf(error)
  const text = error instanceof Error ? error.message : ''
  const has = (...wanted: readonly string[]) => wanted.some((code) => codes.includes(code))
  const mend = (field: string, message: string) => new MailProblem(message, { field, cause: error })
  if (has('ENOTFOUND', 'EAI_AGAIN', 'EDNS', 'EAI_NONAME')) return mend('host', `Сервер «${host}» не найден. Проверьте имя сервера и подключение к сети.`)
  if (has('ECONNREFUSED')) return mend('port', `Сервер «${host}» не принимает соединения на порту ${port}. Проверьте порт и вид шифрования; если всё верно, почтовая служба на сервере не работает.`)
  if (has('ERR_TLS_CERT_ALTNAME_INVALID')) return mend('host', `Сертификат сервера выдан на другое имя, не «${host}». Укажите сервер под тем именем, на которое выдан сертификат.`)
  if (has('CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID')) return mend('host', `Срок действия сертификата сервера «${host}» не подходит к сегодняшнему дню. Проверьте часы этого компьютера; если они верны, сертификат должен обновить администратор сервера.`)
  if (has(...UNKNOWN_AUTHORITY) || /self-signed certificate|unable to verify|local issuer/iu.test(text)) {
    return mend('caPem', `Сертификат сервера «${host}» выдан неизвестным центром, соединение не установлено, пароль не передан. Если это сервер вашей организации, возьмите у его администратора файл сертификата центра (.pem, .crt) и загрузите его в поле «Свой центр сертификации».`)
  }
  if (has(...NOT_TLS)) return mend('security', `На порту ${port} сервер не отвечает по TLS. Проверьте порт и вид шифрования: они должны подходить друг другу.`)
  if (has(...SILENT)) return mend('host', `Сервер «${host}» не отвечает. Проверьте сеть, имя сервера и порт ${port}; если всё верно, программа повторит попытку сама.`)
  if (has('ECONNRESET', 'EPIPE')) return mend('port', `Сервер «${host}» оборвал соединение. Программа повторит попытку сама; если так будет и дальше, проверьте порт и вид шифрования.`)
  return null
}
