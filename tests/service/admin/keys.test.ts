import { describe, expect, it } from 'vitest'
import { importKey } from '../../../service/admin/importKey.ts'
import { listAuthorities } from '../../../service/admin/listAuthorities.ts'
import { listKeys } from '../../../service/admin/listKeys.ts'
import { retireKey } from '../../../service/admin/retireKey.ts'
import { saveAuthority } from '../../../service/admin/saveAuthority.ts'
import { openTestOffice, refusal, type TestOffice, type TestPerson } from '../support.ts'
import { makeContainer } from '../signing/openssl.ts'
import { container, giveKey, KEY_PASSWORD } from '../replies/desk.ts'

async function load(office: TestOffice, p12: Uint8Array, { person = 'deputy', password = KEY_PASSWORD, certificate = null, confirmOwner = false }: { person?: TestPerson; password?: string; certificate?: string | null; confirmOwner?: boolean } = {}) {
  return importKey(office.service, office.actor(person), { file: new File([new Uint8Array(p12)], 'key.p12'), password, label: 'Рутокен', certificate: certificate === null ? null : new File([certificate], 'cert.pem'), confirmOwner })
}

describe('a signing key', () => {
  it('is imported by its signer, kept sealed, and listed with its state', async () => {
    const office = await openTestOffice()
    const { p12, certificate } = await container('2026-01-01', '2026-12-10')
    const key = await load(office, p12)
    expect(key).toMatchObject({ userId: office.actor('deputy').userId, label: 'Рутокен', owner: 'Громова Анна Петровна (УЧЕБНЫЙ)', validTo: '2026-12-10', active: true, training: true, state: 'expiring', serial: certificate.serialNumber })
    const stored = await office.service.store.read.selectFrom('signing_keys').selectAll().executeTakeFirstOrThrow()
    expect(Buffer.from(stored.sealed_key ?? []).toString()).toContain('BEGIN ENCRYPTED PRIVATE KEY')
    expect(JSON.stringify(stored)).not.toContain(KEY_PASSWORD)
    expect(await listKeys(office.service, office.actor('deputy'))).toEqual([key])
    expect(await listKeys(office.service, office.actor('deputy2'))).toEqual([])
    expect(await listKeys(office.service, office.actor('administrator'))).toHaveLength(1)
    office.setToday('2026-12-11')
    expect((await listKeys(office.service, office.actor('deputy')))[0]?.state).toBe('expired')
    expect((await refusal(load(office, (await container('2026-01-01', '2026-12-10')).p12))).details.reason).toBe('expired')
  })

  it('gives way to a newer one, which erases it; the same one twice is refused', async () => {
    const office = await openTestOffice()
    const { p12 } = await container('2026-01-01', '2026-12-10')
    await load(office, p12)
    expect((await refusal(load(office, p12))).details.fields?.[0]?.path).toBe('file')
    await load(office, (await container('2026-01-01', '2027-06-30')).p12)
    const rows = await office.service.store.read.selectFrom('signing_keys').select(['active', 'sealed_key']).orderBy('id').execute()
    expect(rows.map(({ active, sealed_key }) => [active, sealed_key === null])).toEqual([[false, true], [true, false]])
  })

  it('is refused: wrong password, none, rubbish, an empty file, not yet valid, somebody who does not sign', async () => {
    const office = await openTestOffice()
    const { p12 } = await container('2026-01-01', '2026-12-10')
    expect((await refusal(load(office, p12, { password: 'не тот' }))).details.reason).toBe('wrong_password')
    expect((await refusal(load(office, p12, { password: '' }))).details.fields?.[0]?.path).toBe('password')
    expect((await refusal(load(office, Buffer.from('не контейнер')))).details.reason).toBe('not_a_container')
    expect((await refusal(load(office, p12.subarray(0, 400)))).details.reason).toBe('not_a_container')
    expect((await refusal(load(office, Buffer.alloc(0)))).details.reason).toBe('not_a_container')
    office.setToday('2025-12-31')
    expect((await refusal(load(office, p12))).details.reason).toBe('not_yet_valid')
    for (const person of ['clerk', 'specialist', 'administrator', 'auditor'] as const) expect((await refusal(load(office, p12, { person }))).code).toBe('FORBIDDEN')
    expect(await office.service.store.read.selectFrom('signing_keys').select('id').execute()).toEqual([])
  })

  it('in another name is taken only when its owner says so, which the audit keeps', async () => {
    const office = await openTestOffice()
    const { p12 } = makeContainer({ password: KEY_PASSWORD, subject: '/O=ОАО «Пятигорские электрические сети»/CN=ОАО «Пятигорские электрические сети»' })
    const failure = await refusal(load(office, p12))
    expect(failure.details.reason).toBe('other_owner')
    expect(failure.message).toContain('Пятигорские электрические сети')
    expect((await load(office, p12, { confirmOwner: true })).owner).toContain('Пятигорские')
    const { after_json } = await office.service.store.read.selectFrom('audit').select('after_json').where('action', '=', 'key.imported').executeTakeFirstOrThrow()
    expect(String(after_json)).toContain('"confirmedOwner":true')
  })

  it('comes as PEM in two files as well', async () => {
    const office = await openTestOffice()
    const { pem, certificate } = makeContainer({ password: KEY_PASSWORD, key: 'p384', subject: '/CN=Громова Анна Петровна' })
    const key = pem.subarray(0, pem.indexOf('-----BEGIN CERTIFICATE'))
    expect((await refusal(load(office, key))).details.reason).toBe('no_certificate')
    expect((await refusal(load(office, key, { certificate: makeContainer().certificate }))).details.reason).toBe('key_mismatch')
    expect(await load(office, key, { certificate })).toMatchObject({ owner: 'Громова Анна Петровна', kind: 'p12', state: 'ok' })
  })

  it('is retired by its owner or the administrator, and erased', async () => {
    const office = await openTestOffice()
    await giveKey(office)
    const [key] = await listKeys(office.service, office.actor('deputy'))
    if (key === undefined) throw new Error('no key')
    expect((await refusal(retireKey(office.service, office.actor('deputy2'), key))).code).toBe('NOT_FOUND')
    expect((await refusal(retireKey(office.service, office.actor('clerk'), key))).code).toBe('FORBIDDEN')
    expect((await refusal(retireKey(office.service, office.actor('deputy'), { ...key, version: 9 }))).code).toBe('CONFLICT')
    await retireKey(office.service, office.actor('administrator'), key)
    expect(await office.service.store.read.selectFrom('signing_keys').select(['active', 'sealed_key']).executeTakeFirst()).toEqual({ active: false, sealed_key: null })
  })
})

describe('authority to sign', () => {
  it('is given by the administrator to a signer, for a stretch of days', async () => {
    const office = await openTestOffice()
    const give = (change: object = {}, person: TestPerson = 'administrator') =>
      saveAuthority(office.service, office.actor(person), { id: null, version: 0, userId: office.actor('deputy').userId, ground: 'power_of_attorney', groundNumber: '5', groundDate: '2026-11-30', basis: '', validFrom: '2026-12-01', validTo: '2026-12-31', active: true, ...change })
    const given = await give()
    expect(given).toMatchObject({ userName: 'Громова Анна Петровна', basis: 'Доверенность от 30.11.2026 № 5', revokedOn: null, version: 1 })
    expect(await give({ ...given, validTo: '2027-01-31' })).toMatchObject({ validTo: '2027-01-31', version: 2 })
    expect(await give({ ...given, version: 2, active: false })).toMatchObject({ active: false, revokedOn: '2026-11-23' })
    expect((await refusal(give({ ...given }))).code).toBe('CONFLICT')
    expect((await refusal(give({ validTo: '2026-11-30' }))).details.fields?.[0]?.path).toBe('validTo')
    expect((await refusal(give({ userId: office.actor('clerk').userId }))).details.fields?.[0]?.path).toBe('userId')
    expect((await refusal(give({ groundNumber: '' }))).details.fields?.[0]?.path).toBe('groundNumber')
    expect((await refusal(give({ ground: 'other' }))).details.fields?.[0]?.path).toBe('basis')
    expect((await refusal(give({}, 'deputy'))).code).toBe('FORBIDDEN')
    expect((await listAuthorities(office.service, office.actor('deputy2'))).map(({ userId }) => userId)).toEqual([office.actor('deputy2').userId])
    expect(await listAuthorities(office.service, office.actor('administrator'))).toHaveLength(3)
    expect((await refusal(listAuthorities(office.service, office.actor('specialist')))).code).toBe('FORBIDDEN')
  })
})
