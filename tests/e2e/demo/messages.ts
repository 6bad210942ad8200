import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { MessageFile } from '../support/sources.ts'

/**
 * A sample message that comes to the office in the demonstration. It has an identity of its own, so that the sample itself,
 * when it comes with `--mail`, is another message and not the same one for the second time.
 */
export function sampleMessage(fixtures: string, name: string): MessageFile {
  const text = readFileSync(path.join(fixtures, 'mail', name), 'latin1')
  return { name, bytes: Buffer.from(text.replace(/^Message-ID: </imu, 'Message-ID: <demo-'), 'latin1') }
}
