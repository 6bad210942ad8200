/** Notices of mail servers about a letter, each in the form of a server that people meet. */

interface About {
  readonly messageId: string
  readonly to: string
}

const b64 = (text: string) => Buffer.from(text).toString('base64')

/** RFC 3464, as Postfix and most others write it. */
export function report({ messageId, to }: About, { action = 'failed', status = '5.1.1', code = 'smtp; 550 5.1.1 User unknown' } = {}): string {
  return `Return-Path: <>
From: MAILER-DAEMON@mx.energo.example (Mail Delivery System)
To: desk@energo.example
Subject: Undelivered Mail Returned to Sender
Date: Mon, 23 Nov 2026 10:05:00 +0300
Message-ID: <20261123070500.${action}${status}@mx.energo.example>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B1"

--B1
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.energo.example. I'm sorry to have to inform you about your message.

--B1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.energo.example
Original-Envelope-Id: ${messageId.replaceAll(/[<>]/gu, '')}
Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0300

Final-Recipient: rfc822; ${to}
Action: ${action}
Status: ${status}
Diagnostic-Code: ${code}

--B1
Content-Type: text/rfc822-headers

From: desk@energo.example
To: ${to}
Message-ID:
 ${messageId}
Subject: =?utf-8?B?${b64('Ответ')}?=

--B1--
`.replaceAll('\n', '\r\n')
}

/** Free words with the whole letter under them, as Exim writes. */
export function freeForm({ messageId, to }: About): string {
  return `Return-path: <>
From: Mail Delivery System <Mailer-Daemon@mail.example.org>
To: desk@energo.example
X-Failed-Recipients: ${to}
Auto-Submitted: auto-replied
Subject: Mail delivery failed: returning message to sender
Message-Id: <E1tFree-0001@mail.example.org>
Content-Type: text/plain; charset=utf-8

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to all of its recipients. This is a permanent error.

  ${to}
    host mx.example.org: 550 mailbox unavailable

------ This is a copy of the message, including all the headers. ------

From: desk@energo.example
Message-ID: ${messageId}
`.replaceAll('\n', '\r\n')
}

/** Russian words of a provider; our letter is known by References alone. */
export function russian({ messageId, to }: About): string {
  return `From: mailer-daemon@mail.example.ru
To: desk@energo.example
Subject: =?utf-8?B?${b64('Недоставленное сообщение')}?=
References: ${messageId}
Message-ID: <ru-bounce-1@mail.example.ru>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

${b64(`Это письмо создано автоматически. Ваше письмо для ${to} не может быть доставлено: ящик переполнен (5.2.2 Mailbox full).`)}
`.replaceAll('\n', '\r\n')
}

/** A person's own machine answers for him: not a notice of a server. */
export function vacation({ messageId, to }: About): string {
  return `Return-Path: <>
From: ${to}
To: desk@energo.example
Subject: =?utf-8?B?${b64('Я в отпуске')}?=
In-Reply-To: ${messageId}
Auto-Submitted: auto-replied (vacation)
Message-ID: <vacation-1@example.org>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

${b64('Вернусь 1 декабря, отвечу позже.')}
`.replaceAll('\n', '\r\n')
}
