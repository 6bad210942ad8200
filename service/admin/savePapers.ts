import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { folderProblem } from '../scans/listScans.ts'
import { readSettingVersion, writeSetting } from '../settings.ts'
import { MB, type PapersView, papersView } from './getPapers.ts'

/**
 * Changes the scanner's folder, the limits of files and recognition. The folder is followed at once.
 * @throws Failure INVALID_INPUT when the folder cannot be used
 */
export async function savePapers(service: Service, actor: Actor, input: PapersView): Promise<PapersView> {
  assertCan(actor, 'manage_settings')
  const { scanFolder, limits, text } = input
  const problem = !scanFolder.enabled ? null : scanFolder.path === '' ? 'Укажите папку, в которую сканер складывает файлы.' : await folderProblem(scanFolder.path)
  if (problem !== null) throw new Failure('INVALID_INPUT', problem, { fields: [{ path: 'scanFolder.path', message: problem }] })
  const at = service.clock.instant()
  const saved = await service.store.write(async (tx) => {
    const { version: _, ...before } = await papersView(tx)
    const seen = { at, by: actor.userId }
    await writeSetting(tx, 'scanFolder', scanFolder, { version: input.version, ...seen })
    const versionOf = async (key: 'limits' | 'text') => (await readSettingVersion(tx, key)).version
    await writeSetting(tx, 'limits', { maxImageBytes: limits.imageMb * MB, maxPdfBytes: limits.pdfMb * MB, maxFileBytes: limits.otherMb * MB }, { version: await versionOf('limits'), ...seen })
    await writeSetting(tx, 'text', text, { version: await versionOf('text'), ...seen })
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'settings.papers_changed', entity: 'settings', entityId: 'papers', before, after: { scanFolder, limits, text } })
    return papersView(tx)
  })
  announce(service, actor, 'reference')
  return saved
}
