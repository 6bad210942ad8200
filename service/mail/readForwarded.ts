import { readMail, type ReadMail } from './readMail.ts'

const FORWARDING = /направля(?:ем|ю|ет)|перенаправля|пересыла|для рассмотрения|по принадлежности/iu

/**
 * The appeal that a body forwards as an attached message, when the covering words say so. An attached message in an ordinary
 * letter is an attachment like any other.
 */
export async function readForwarded(mail: ReadMail): Promise<ReadMail | null> {
  const attached = mail.parts.filter(({ mediaType }) => mediaType === 'message/rfc822')
  const [only] = attached
  if (only === undefined || attached.length > 1 || !FORWARDING.test(`${mail.subject}\n${mail.ownText}`)) return null
  const inner = await readMail(only.content)
  return inner.ok ? inner.mail : null
}
