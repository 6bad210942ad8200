import type { FileView } from '../../contract/files.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { acceptFile } from './acceptFile.ts'
import { insertFile } from './insertFile.ts'

/** Takes a scan or a file before its card exists; it waits for registration by the same person. */
export async function stageFile(service: Service, actor: Actor, input: { file: File }): Promise<FileView> {
  assertCan(actor, 'register')
  const accepted = await acceptFile(service, input.file.name, new Uint8Array(await input.file.arrayBuffer()))
  const place = { caseId: null, deliveryId: null, kind: 'scan', at: service.clock.instant(), by: actor.userId } as const
  return service.store.write((tx) => insertFile(tx, accepted, place))
}
