import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { verifyIntegrity } from '../../scripts/setup/fallbackRuntime.mjs'

const folder = mkdtempSync(join(tmpdir(), 'integrity-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'archive.tgz')
writeFileSync(file, 'the archive')
const right = `sha512-${createHash('sha512').update('the archive').digest('base64')}`

test('an archive with the expected hash is accepted', () => expect(verifyIntegrity(file, right)).resolves.toBeUndefined())

test('an archive with one byte changed is refused, and the reader is told what to do', async () => {
  writeFileSync(file, 'the archivE')
  await expect(verifyIntegrity(file, right)).rejects.toThrow(/отвергнута[\s\S]*контрольная сумма[\s\S]*Что делать/)
})
