import { appendAudit } from '../../../db/audit/append.ts'
import { openStore } from '../../../db/open.ts'
import { addCase } from './cases.ts'

/** Registers so many cards, each in a write of its own, and names each number once its write is acknowledged. */
const [dir = '', count = '0', mode = 'exclusive'] = process.argv.slice(2)
const store = await openStore({ dir, now: () => new Date(), exclusive: mode === 'exclusive' })
const { id: registrar } = await store.read.selectFrom('users').select('id').executeTakeFirstOrThrow()
for (let registered = 0; registered < Number(count); registered += 1) {
  const { number } = await store.write(async (tx) => {
    const id = await addCase(tx, { registrar_id: registrar, full_text: 'Прошу разобраться. '.repeat(50) })
    await appendAudit(tx, { at: '2026-11-23T07:14:00.000Z', actor: { userId: registrar, name: 'Лампочкина А.П.' }, action: 'case.registered', entity: 'case', entityId: id, caseId: id })
    return tx.selectFrom('cases').select('number').where('id', '=', id).executeTakeFirstOrThrow()
  })
  process.stdout.write(`${number}\n`)
}
await store.close()
