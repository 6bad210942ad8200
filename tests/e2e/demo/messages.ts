import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { MessageFile } from '../support/sources.ts'

/**
 * A sample message that comes to the office in the demonstration. It has an identity of its own, so that the sample itself,
 * when it comes with `--mail`, is another message and not the same one for the second time. A subject that names a date is
 * given anew when the demonstration plays on another day.
 */
export function sampleMessage(fixtures: string, name: string, subject?: string): MessageFile {
  let text = readFileSync(path.join(fixtures, 'mail', name), 'latin1').replace(/^Message-ID: </imu, 'Message-ID: <demo-')
  if (subject !== undefined) text = text.replace(/^Subject: [^\n]*\n(?:[ \t][^\n]*\n)*/imu, `Subject: =?utf-8?b?${Buffer.from(subject).toString('base64')}?=\n`)
  return { name, bytes: Buffer.from(text, 'latin1') }
}
