import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore } from '../../db/open.ts'
import { NOW, temporaryDir } from './support/temporary-store.ts'
import { upgradedStore } from './support/upgraded-store.ts'

const now = (): Date => NOW

test('0004: scans and documents of the version before wait to be read; emblems, executables and replies do not', async () => {
  const store = await upgradedStore('0004', (db) => {
    const bytes = db.prepare(`insert into files (sha256, bytes, media_type, stored_at) values (?, ?, ?, ?)`)
    const place = db.prepare(`insert into case_files (sha256, name, original_name, media_type, kind, quarantined, added_at) values (?, 'ф', 'ф', ?, ?, ?, ?)`)
    const file = (sha256: string, mediaType: string, size: number, kind = 'scan', quarantined = 0) => {
      bytes.run(sha256, size, mediaType, NOW.toISOString())
      place.run(sha256, mediaType, kind, quarantined, NOW.toISOString())
    }
    file('scan', 'image/jpeg', 150_000)
    file('document', 'application/pdf', 3_000, 'attachment')
    file('emblem', 'image/png', 900, 'inline')
    file('danger', 'image/png', 90_000, 'attachment', 1)
    file('reply', 'application/pdf', 90_000, 'reply')
    file('table', 'text/csv', 90_000)
  })
  const waiting = await store.read.selectFrom('file_texts').select(['sha256', 'state', 'pages_done', 'tries', 'ocr_only', 'text']).orderBy('sha256').execute()
  expect(waiting).toEqual(['document', 'scan'].map((sha256) => ({ sha256, state: 'waiting', pages_done: 0, tries: 0, ocr_only: false, text: '' })))
  expect(await store.read.selectFrom('scans').selectAll().execute()).toEqual([])
})

test('0004: the queue of recognition and the list of scans are found by their indexes', async () => {
  const dir = temporaryDir()
  await (await openStore({ dir, now })).close()
  const db = new Database(join(dir, 'appeals.sqlite'))
  const plan = (query: string) => db.prepare<[string], { detail: string }>(`explain query plan ${query}`).all('waiting').map(({ detail }) => detail).join('; ')
  expect(plan(`select sha256 from file_texts where state = ? order by queued_at desc, sha256 limit 1`)).toContain('USING COVERING INDEX file_texts_queue')
  expect(plan(`select id from scans where state = ? order by id limit 200`)).toContain('USING COVERING INDEX scans_state')
  db.close()
})
