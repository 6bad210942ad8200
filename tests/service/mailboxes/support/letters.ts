/** A letter of a citizen, different from every other. */
export function letter(n: number, { body = 'Прошу пересчитать плату за октябрь.', headers = '' }: { body?: string; headers?: string } = {}): string {
  const subject = Buffer.from(`Обращение ${n}`).toString('base64')
  return `From: citizen${n}@example.ru\r\nTo: desk@energo.example\r\nSubject: =?utf-8?B?${subject}?=\r\nDate: Mon, 23 Nov 2026 09:00:00 +0300\r\nMessage-ID: <letter-${n}@example.ru>\r\n${headers}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${body}\r\nПисьмо № ${n}.\r\n`
}

export const messageId = (n: number) => `<letter-${n}@example.ru>`
