import { describe, expect, it } from 'vitest'
import { importKey } from '../../../service/admin/importKey.ts'
import { forgetKey } from '../../../service/keys/forgetKey.ts'
import { keyInUse } from '../../../service/keys/keyInUse.ts'
import { keyMemory } from '../../../service/keys/keyMemory.ts'
import { saveKeyMemory } from '../../../service/keys/saveKeyMemory.ts'
import { signReply } from '../../../service/replies/signReply.ts'
import { currentActor } from '../../../service/session/currentActor.ts'
import { lockSession } from '../../../service/session/lockSession.ts'
import { signOut } from '../../../service/session/signOut.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'
import { container, giveKey, KEY_PASSWORD, submitted } from '../replies/desk.ts'

let sessions = 0

/** A window in which the deputy director is signed in already. */
async function sessionOf(office: TestOffice) {
  const connection = office.connection()
  const at = office.service.clock.instant()
  const { id } = await office.service.store.write((tx) => tx.insertInto('sessions').values({ token_hash: `token ${++sessions}`, user_id: office.actor('deputy').userId, created_at: at, last_seen_at: at }).returning('id').executeTakeFirstOrThrow())
  connection.sessionId = id
  return connection
}

async function signedIn() {
  const office = await openTestOffice()
  await giveKey(office)
  const connection = await sessionOf(office)
  const deputy = await currentActor(connection)
  const sign = async (keyPassword: string) => signReply(office.service, deputy, { ...(await submitted(office)), keyPassword })
  const left = async () => (await keyInUse(office.service, deputy))?.secondsLeft
  return { office, connection, deputy, sign, left }
}

describe('the password of a key', () => {
  it('is remembered for the set time after it has opened the key, and for this session only', async () => {
    const { office, sign, left } = await signedIn()
    expect(await left()).toBeNull()
    await refusal(sign('не тот'))
    expect(await left()).toBeNull()
    await sign(KEY_PASSWORD)
    expect(await left()).toBe(15 * 60)
    office.wait(14)
    await sign('')
    expect(await left()).toBe(60)
    const other = await sessionOf(office)
    expect((await keyInUse(office.service, await currentActor(other)))?.secondsLeft).toBeNull()
    office.wait(1)
    expect((await refusal(sign(''))).details.reason).toBe('password_needed')
    expect(await left()).toBeNull()
  })

  it('is forgotten at once: by its owner, at a lock, at signing out, with another key', async () => {
    const { office, connection, deputy, sign, left } = await signedIn()
    await sign(KEY_PASSWORD)
    expect((await forgetKey(office.service, deputy))?.secondsLeft).toBeNull()
    await sign(KEY_PASSWORD)
    await lockSession(connection)
    expect(await left()).toBeNull()
    await sign(KEY_PASSWORD)
    const { p12 } = await container('2026-01-01', '2027-01-31')
    await importKey(office.service, deputy, { file: new File([new Uint8Array(p12)], 'new.p12'), password: KEY_PASSWORD, label: '', certificate: null, confirmOwner: true })
    expect((await refusal(sign(''))).details.reason).toBe('password_needed')
    await sign(KEY_PASSWORD)
    await signOut(connection)
    expect(await left()).toBeNull()
  })

  it('lies in a buffer that is overwritten when it is forgotten', async () => {
    const { office, deputy, sign } = await signedIn()
    const buffers: Buffer[] = []
    const allocate = Buffer.allocUnsafeSlow
    Buffer.allocUnsafeSlow = (size) => {
      const made = allocate(size)
      buffers.push(made)
      return made
    }
    try {
      await sign(KEY_PASSWORD)
    } finally {
      Buffer.allocUnsafeSlow = allocate
    }
    const kept = buffers.find((buffer) => buffer.toString() === KEY_PASSWORD)
    expect(kept).toBeDefined()
    await forgetKey(office.service, deputy)
    expect(kept?.every((byte) => byte === 0)).toBe(true)
  })

  it('is not remembered at all when the office says 0 minutes', async () => {
    const { office, sign, left } = await signedIn()
    const administrator = office.actor('administrator')
    expect(await keyMemory(office.service, administrator)).toEqual({ rememberMinutes: 15, version: 0 })
    expect((await refusal(saveKeyMemory(office.service, office.actor('deputy'), { rememberMinutes: 0, version: 0 }))).code).toBe('FORBIDDEN')
    await sign(KEY_PASSWORD)
    await saveKeyMemory(office.service, administrator, { rememberMinutes: 0, version: 0 })
    expect(await left()).toBeNull()
    await sign(KEY_PASSWORD)
    expect(await left()).toBeNull()
    expect((await refusal(sign(''))).details.reason).toBe('password_needed')
  })
})
