import { pino } from 'pino'
import { startLetters } from '../../../service/outgoing/startLetters.ts'
import { clockFrom } from '../../../service/ports/clock.ts'
import { openService } from '../../../service/openService.ts'
import { OUTGOING_SECRET } from '../../../service/secrets/storedSecret.ts'

/** The program as far as sending goes: opens the store, sends what waits, and says «calm» when nothing is being sent. */
const UNUSED = '/nowhere'
const [dir = '', password = ''] = process.argv.slice(2)
const service = await openService({ dir, assetsDir: UNUSED, textTools: { ocrData: UNUSED, ocrThread: UNUSED, pdfLibrary: UNUSED, pdfThread: UNUSED }, spelling: { library: UNUSED, dictionary: UNUSED, thread: UNUSED }, clock: clockFrom(undefined), log: pino({ level: 'silent' }), programVersion: 'test' })
await service.secrets.keep(OUTGOING_SECRET, password)
startLetters(service)
const busy = async () => (await service.store.read.selectFrom('outgoing_mails').select('id').where('state', 'in', ['queued', 'sending']).executeTakeFirst()) !== undefined
while (await busy()) await new Promise((resolve) => setTimeout(resolve, 20))
console.log('calm')
