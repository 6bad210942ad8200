import { pino } from 'pino'
import { mailboxSecret } from '../../../../service/secrets/storedSecret.ts'
import { openService } from '../../../../service/openService.ts'
import { startMailboxes } from '../../../../service/mailboxes/startMailboxes.ts'
import { clockFrom } from '../../../../service/ports/clock.ts'
import { ASSETS } from './assets.ts'

/** The program as far as fetching goes: opens the store, watches its mailboxes and says «ready» and «connected», until killed. */
const [dir = '', password = ''] = process.argv.slice(2)
const service = await openService({ dir, assetsDir: ASSETS, clock: clockFrom(undefined), log: pino({ level: 'silent' }), programVersion: 'test' })
await service.secrets.keep(mailboxSecret(1), password)
console.log('ready')
startMailboxes(service, { pauses: [50] })
setInterval(() => {
  void service.store.read
    .selectFrom('mailboxes')
    .select('state')
    .executeTakeFirst()
    .then((box) => box?.state === 'connected' && console.log('connected'))
}, 50)
