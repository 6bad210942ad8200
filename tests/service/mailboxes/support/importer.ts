import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import { startReadWaiting } from '../../../../service/mail/readWaiting.ts'
import { mailboxSecret } from '../../../../service/secrets/storedSecret.ts'
import { openService } from '../../../../service/openService.ts'
import { startMailboxes } from '../../../../service/mailboxes/startMailboxes.ts'
import { clockFrom } from '../../../../service/ports/clock.ts'

/** The program as far as fetching goes: opens the store, watches its mailboxes and says «ready», and «calm» when everything is fetched and read. */
/** Neither letters nor scans are made here. */
const UNUSED = '/nowhere'
const [dir = '', password = ''] = process.argv.slice(2)
const service = await openService({ dir, assetsDir: UNUSED, textTools: { ocrData: UNUSED, ocrThread: UNUSED, pdfLibrary: UNUSED, pdfThread: UNUSED }, spelling: { library: UNUSED, dictionary: UNUSED, thread: UNUSED }, clock: clockFrom(undefined), log: pino({ level: 'silent' }), programVersion: 'test' })
await service.secrets.keep(mailboxSecret(1), password)
console.log('ready')
startReadWaiting(service)
startMailboxes(service, { pauses: [50] })
for (let calm = false; !calm; ) {
  await setTimeout(50)
  const box = await service.store.read.selectFrom('mailboxes').select('state').executeTakeFirst()
  const unread = await service.store.read.selectFrom('deliveries').select('id').where('state', '=', 'received').executeTakeFirst()
  calm = box?.state === 'connected' && unread === undefined
}
console.log('calm')
