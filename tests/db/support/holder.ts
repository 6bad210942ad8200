import { openStore } from '../../../db/open.ts'

/** Opens the store and holds it until killed. */
const [dir = '', mode = 'exclusive'] = process.argv.slice(2)
await openStore({ dir, now: () => new Date(), exclusive: mode === 'exclusive' })
console.log('open')
setInterval(() => undefined, 60_000)
