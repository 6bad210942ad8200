import { access, constants } from 'node:fs/promises'
import type { z } from 'zod'
import type { contract } from '../../contract/index.ts'
import type { ScanState } from '../../db/schema/texts.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { listFiles } from '../files/listFiles.ts'
import { readSetting } from '../settings.ts'

export type ScanList = z.infer<NonNullable<(typeof contract.scans.list)['~orpc']['outputSchema']>>

/** A longer list is worked off in parts. */
const MOST = 200

/** What the scanner brought and nobody has taken, what was set aside, and what stays in the folder with its reason. */
export async function listScans(service: Service, actor: Actor): Promise<ScanList> {
  assertCan(actor, 'register')
  const { read } = service.store
  const { enabled, path } = await readSetting(read, 'scanFolder')
  const [waiting, setAside, refused] = await Promise.all([scansIn(service, 'waiting'), scansIn(service, 'set_aside'), read.selectFrom('scan_refusals').selectAll().orderBy('name').execute()])
  return { enabled, problem: enabled ? await folderProblem(path) : null, waiting, setAside, refused }
}

async function scansIn({ store: { read } }: Service, state: ScanState) {
  const rows = await read
    .selectFrom('scans').innerJoin('case_files', 'case_files.id', 'scans.file_id').select(['scans.id', 'file_id', 'found_at', 'reason'])
    .where('state', '=', state).where('case_files.case_id', 'is', null).orderBy('scans.id').limit(MOST).execute()
  const files = new Map((await listFiles(read, { ids: rows.map(({ file_id }) => file_id) })).map((file) => [file.id, file]))
  return rows.flatMap(({ id, file_id, found_at, reason }) => {
    const file = files.get(file_id)
    return file === undefined ? [] : [{ id, file, foundAt: found_at, reason: reason ?? '' }]
  })
}

/** Why the folder cannot be used, as a sentence; null when it can. */
export async function folderProblem(path: string): Promise<string | null> {
  try {
    await access(path, constants.R_OK | constants.W_OK)
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') return 'Папка сканера не найдена. Проверьте, подключён ли сетевой диск.'
    return 'К папке сканера нет доступа на чтение и запись. Обратитесь к администратору.'
  }
}
