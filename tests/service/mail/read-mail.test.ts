import { describe, expect, it } from 'vitest'
import iconv from 'iconv-lite'
import { readMail, type ReadMail } from '../../../service/mail/readMail.ts'
import { outlookFile } from './outlook-file.ts'

/** Lines of a message joined as they travel. */
const message = (...lines: readonly string[]) => Buffer.from(lines.join('\r\n'), 'latin1')
async function read(raw: Buffer): Promise<ReadMail> {
  const reading = await readMail(raw)
  if (!reading.ok) throw new Error(reading.reason)
  return reading.mail
}
const HEAD = ['From: =?utf-8?b?0JLQtdGA0LA=?= <vera@example.org>', 'To: a@example.com', 'Subject: Test', 'MIME-Version: 1.0'] as const
const utf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

describe('a message with what the wild holds', () => {
  it('a charset that does not exist is read as what its bytes are', async () => {
    expect((await read(message(...HEAD, 'Content-Type: text/plain; charset=x-windows-9999', '', utf8('Прошу пересчитать плату за свет.')))).text).toBe('Прошу пересчитать плату за свет.')
    const cp1251 = iconv.encode('Прошу пересчитать плату за свет.', 'windows-1251').toString('latin1')
    const { text, notes } = await read(message(...HEAD, 'Content-Type: text/plain; charset=cyrillic-own', '', cp1251))
    expect(text).toBe('Прошу пересчитать плату за свет.')
    expect(notes.join()).toContain('windows-1251')
  })

  it('a transfer encoding that does not exist loses no text', async () => {
    expect((await read(message(...HEAD, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: x-own-64', '', utf8('Нет света')))).text).toBe('Нет света')
  })

  it('a mark of the byte order before the first header is no obstacle', async () => {
    expect(await read(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), message(...HEAD, '', 'Text')]))).toMatchObject({ fromAddress: 'vera@example.org', text: 'Text' })
  })

  it('a thousand recipients do not hide the letter', async () => {
    const to = Array.from({ length: 1000 }, (_, n) => `person${n}@example.com`).join(',\r\n ')
    const mail = await read(message('From: a@example.org', `To: ${to}`, 'Subject: All', '', 'Text'))
    expect([mail.text, mail.to.split(', ').length]).toEqual(['Text', 1000])
  })

  it('50 megabytes are read in seconds', async () => {
    const line = `${Buffer.alloc(57, 7).toString('base64')}\r\n`
    const raw = message(...HEAD, 'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'Text', '--b', 'Content-Type: application/pdf; name=big.pdf', 'Content-Transfer-Encoding: base64', 'Content-Disposition: attachment; filename=big.pdf', '', line.repeat(Math.ceil((50 * 1024 * 1024) / line.length)), '--b--', '')
    const { text, parts } = await read(raw)
    expect([text, parts[0]?.name, (parts[0]?.content.length ?? 0) > 35_000_000]).toEqual(['Text', 'big.pdf', true])
  })

  it('winmail.dat is kept and named as what only Outlook opens', async () => {
    const { parts, notes } = await read(message(...HEAD, 'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'Text', '--b', 'Content-Type: application/ms-tnef; name=winmail.dat', 'Content-Transfer-Encoding: base64', '', 'eJ8+Ig==', '--b--', ''))
    expect([parts.map(({ name }) => name), notes]).toEqual([['winmail.dat'], [expect.stringContaining('winmail.dat')]])
  })

  it.each([
    ['S/MIME, encrypted', ['Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', 'Content-Transfer-Encoding: base64', '', 'MIIB'], 'зашифровано (S/MIME)', ['smime.p7m']],
    ['S/MIME, signed as a whole', ['Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m', 'Content-Transfer-Encoding: base64', '', 'MIIB'], 'вложено в электронную подпись', ['smime.p7m']],
    ['S/MIME, signed', ['Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'Text', '--b', 'Content-Type: application/pkcs7-signature; name=smime.p7s', 'Content-Transfer-Encoding: base64', '', 'MIIB', '--b--'], 'подписано электронной подписью', ['smime.p7s']],
    ['PGP, encrypted', ['Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b', '', '--b', 'Content-Type: application/pgp-encrypted', '', 'Version: 1', '--b', 'Content-Type: application/octet-stream; name=encrypted.asc', '', '-----BEGIN PGP MESSAGE-----', '--b--'], 'зашифровано (PGP)', [expect.any(String), 'encrypted.asc']],
    ['PGP in the text', ['Content-Type: text/plain', '', '-----BEGIN PGP MESSAGE-----', 'abc', '-----END PGP MESSAGE-----'], 'зашифровано (PGP)', []],
  ] as const)('%s: kept, shown as such', async (_name, lines, note, names) => {
    const mail = await read(message(...HEAD, ...lines, ''))
    expect(mail.notes.join()).toContain(note)
    expect(mail.parts.map(({ name }) => name)).toEqual(names)
  })

  it('messages within messages are files, ten deep as well', async () => {
    let inner = ['From: a@example.org', 'Subject: innermost', '', 'Deep']
    for (let depth = 0; depth < 10; depth += 1) inner = ['From: a@example.org', `Content-Type: multipart/mixed; boundary=b${depth}`, '', `--b${depth}`, 'Content-Type: message/rfc822', '', ...inner, `--b${depth}--`]
    const { parts } = await read(message(...inner))
    expect(parts.map(({ mediaType }) => mediaType)).toEqual(['message/rfc822'])
  })

  it('a part whose boundary never closes keeps the text before it', async () => {
    const { text, notes } = await read(message(...HEAD, 'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'Text'))
    expect([text, notes]).toEqual(['Text', [expect.stringContaining('оборвано')]])
  })

  it('of HTML beyond any letter the page is kept and no time is spent', async () => {
    const started = performance.now()
    const { html } = await read(message(...HEAD, 'Content-Type: text/html', '', '<div>'.repeat(600_000), 'Text'))
    expect(html).toContain('Text')
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('automatic replies and lists are known as such', async () => {
    for (const header of ['Auto-Submitted: auto-replied', 'List-Unsubscribe: <https://example.org>', 'Precedence: bulk']) expect((await read(message(...HEAD, header, '', 'Text'))).autoSubmitted, header).toBe(true)
    expect((await read(message(...HEAD, 'Auto-Submitted: no', '', 'Text'))).autoSubmitted).toBe(false)
  })
})

describe('a message saved by Outlook', () => {
  const letter = { subject: 'Жалоба на начисление', body: 'Прошу пересчитать.\r\nВера Ильинична', senderName: 'Счётчикова Вера', senderAddress: 'vera@example.org' }

  it('is read like an e-mail, with its files', async () => {
    const mail = await read(outlookFile({ ...letter, attachments: [{ name: 'Квитанция.pdf', content: Buffer.from('%PDF-1.4 квитанция') }] }))
    expect(mail).toMatchObject({ subject: letter.subject, fromName: letter.senderName, fromAddress: letter.senderAddress, text: 'Прошу пересчитать.\nВера Ильинична', notes: [expect.stringContaining('.msg')] })
    expect(mail.parts.map(({ name, content }) => [name, content.toString()])).toEqual([['Квитанция.pdf', '%PDF-1.4 квитанция']])
  })

  it('keeps what its headers say of the thread', async () => {
    const headers = 'From: =?utf-8?b?0JLQtdGA0LA=?= <vera@example.org>\r\nDate: Thu, 03 Dec 2026 09:30:00 +0300\r\nMessage-ID: <m@example.org>\r\nIn-Reply-To: <ours@example.com>\r\nContent-Type: multipart/mixed; boundary=x\r\n'
    expect(await read(outlookFile({ ...letter, headers }))).toMatchObject({ messageId: '<m@example.org>', inReplyTo: '<ours@example.com>', sentAt: '2026-12-03T06:30:00.000Z', fromName: 'Вера' })
  })

  it('takes the text from its HTML when there is no other', async () => {
    expect((await read(outlookFile({ ...letter, body: '', html: iconv.encode('<p>Прошу ответа</p>', 'windows-1251') }))).text).toBe('Прошу ответа')
  })

  it('that is cut off, or is another program\'s file, is named with a reason', async () => {
    const whole = outlookFile(letter)
    for (const raw of [whole.subarray(0, 600), Buffer.concat([whole.subarray(0, 8), Buffer.alloc(4096)])]) expect(await readMail(raw)).toMatchObject({ ok: false, reason: expect.stringContaining('Outlook') })
  })
})
