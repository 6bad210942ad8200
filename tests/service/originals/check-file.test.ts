import { readFileSync, writeFileSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CheckedFile } from '../../../contract/originals.ts'
import { importKey } from '../../../service/admin/importKey.ts'
import { addAuthority } from '../../../service/originals/addAuthority.ts'
import { checkFile } from '../../../service/originals/checkFile.ts'
import { listAuthorities } from '../../../service/originals/listAuthorities.ts'
import { removeAuthority } from '../../../service/originals/removeAuthority.ts'
import { signReply } from '../../../service/replies/signReply.ts'
import { KEY_PASSWORD, submitted } from '../replies/desk.ts'
import { signatureFrames } from '../../../service/signing/signature-frames.ts'
import { appendObject, signByOpenssl } from '../signing/appended.ts'
import { inFolder, makeContainer, type MadeContainer } from '../signing/openssl.ts'
import { openTestOffice, refusal, type TestOffice, type TestPerson } from '../support.ts'

let plain: Buffer
let foreign: MadeContainer
let ca: Buffer
beforeAll(async () => {
  const document = await PDFDocument.create()
  document.addPage()
  plain = Buffer.from(await document.save({ useObjectStreams: false }))
  // openssl signs by the clock of the machine, whatever it shows.
  foreign = makeContainer({ withCa: true, from: '20000101000000Z', to: '20491231000000Z' })
  ca = Buffer.from(foreign.ca ?? '')
})

const look = (office: TestOffice, pdf: Buffer | string, who: TestPerson = 'auditor'): Promise<CheckedFile> => checkFile(office.service, office.actor(who), { file: new File([new Uint8Array(Buffer.from(pdf))], 'письмо.pdf') })
const trust = (office: TestOffice, bytes: Buffer) => addAuthority(office.service, office.actor('administrator'), { file: new File([new Uint8Array(bytes)], 'ca.cer') })

describe('our own letter', () => {
  it('is known by its hash, whole or with something behind it; its case is named to those who may open it', async () => {
    const office = await openTestOffice()
    await importKey(office.service, office.actor('deputy'), { file: new File([new Uint8Array(makeContainer({ password: KEY_PASSWORD }).p12)], 'key.p12'), password: KEY_PASSWORD, label: '', certificate: null, confirmOwner: true })
    const letter = await submitted(office)
    const { sha256 } = await signReply(office.service, office.actor('deputy'), { ...letter, keyPassword: KEY_PASSWORD })
    const pdf = Buffer.from(await office.service.store.files.get(sha256))
    expect(await look(office, pdf)).toMatchObject({
      verdict: 'valid', headline: 'Подпись действительна. Файл не изменён.', sha256, ours: { sentence: 'Это наше письмо № Л-0001/26/1 от 23.11.2026, подписал(а) Громова А.П.', caseId: letter.caseId, number: 'Л-0001/26' },
      signatures: [{ verdict: 'valid', owner: 'Громов Сергей Викторович', training: false, covers: 'Подписан весь файл, до последнего байта.', later: [], problems: [] }],
    })
    expect((await look(office, pdf)).signatures[0]?.time).toBe('Подписано 23.11.2026 в 10:00: это время записала наша программа, службой времени оно не удостоверено.')
    expect((await look(office, pdf, 'outsider')).ours).toEqual({ sentence: 'Это письмо нашей организации; обращение вам не показано: у вас нет права его открывать.', caseId: null, number: null })

    const changed = await look(office, appendObject(pdf, `<< /Type /Annot /Contents (${'x'.repeat(12_000)}) >>`))
    expect(changed).toMatchObject({ verdict: 'unknown', headline: 'После подписи файл дополнили. Подпись верна только для прежнего его вида.', signatures: [{ later: ['После подписи добавлено 1 изменение, 12 КБ.', '1) изменение документа, 12 КБ'] }] })
    expect(changed.ours?.sentence).toContain('После этого к файлу добавили данные')
    const tail = await look(office, Buffer.concat([pdf, Buffer.from('лишнее')]))
    expect(tail).toMatchObject({ verdict: 'invalid', signatures: [{ later: ['После подписи добавлено 1 изменение, 12 Б.', '1) посторонние данные, 12 Б'] }] })
    const flipped = Buffer.from(pdf)
    flipped[600] = (flipped[600] ?? 0) ^ 1
    expect(await look(office, flipped)).toMatchObject({ verdict: 'invalid', ours: null, signatures: [{ problems: ['Подписанная часть документа изменена после подписания.'] }] })
  })
})

describe('a file signed by openssl', () => {
  it('is confirmed only by an authority that the administrator named, and no longer when it is removed', async () => {
    const office = await openTestOffice()
    const signed = signByOpenssl(plain, foreign)
    const before = await look(office, signed)
    expect(before).toMatchObject({ verdict: 'unknown', headline: 'Подпись подтвердить нельзя: причина ниже.', ours: null })
    expect(before.signatures).toMatchObject([{
      owner: 'Громов Сергей Викторович', algorithm: 'RSA-2048', problems: [], path: [{ owner: 'Громов Сергей Викторович', anchor: false }, { owner: 'Учебный удостоверяющий центр', anchor: false }],
      trust: 'Цепочка ведёт к корню «Учебный удостоверяющий центр», которому программа не доверяет. Если центр известен, администратор внесёт его в доверенные.',
      notes: ['Сертификат не закреплён внутри подписи (это не PAdES): верьте ему, только если доверяете издателю.', 'Отзыв сертификата не проверялся.'],
    }])
    const [authority] = await trust(office, ca)
    expect(authority).toMatchObject({ name: 'Учебный удостоверяющий центр', expired: false, addedBy: 'Панова А.П.' })
    expect(await look(office, signed)).toMatchObject({ verdict: 'valid', signatures: [{ trust: 'Цепочка ведёт к доверенному центру «Учебный удостоверяющий центр».' }] })
    expect((await refusal(trust(office, ca))).message).toBe('Центр «Учебный удостоверяющий центр» уже доверенный.')
    expect((await refusal(trust(office, Buffer.from(foreign.certificate)))).message).toContain('сертификат человека или сервера')
    expect((await refusal(trust(office, Buffer.from('x')))).message).toContain('Это не сертификат')
    expect((await refusal(listAuthorities(office.service, office.actor('deputy')))).code).toBe('FORBIDDEN')
    expect(await removeAuthority(office.service, office.actor('administrator'), { id: authority?.id ?? 0 })).toEqual([])
    expect(await look(office, signed)).toMatchObject({ verdict: 'unknown' })
    const actions = await office.service.store.read.selectFrom('audit').select('action').where('entity', '=', 'trusted_authority').execute()
    expect(actions.map(({ action }) => action)).toEqual(['trust.added', 'trust.removed'])
  })

  it('tells two signatures apart, the time each claims, and what the first did not see', async () => {
    const office = await openTestOffice()
    await trust(office, ca)
    const twice = signByOpenssl(signByOpenssl(plain, foreign, { options: ['-cades'], subFilter: 'ETSI.CAdES.detached' }), foreign)
    const found = await look(office, twice)
    expect(found).toMatchObject({ verdict: 'valid', headline: 'Все подписи действительны: 2. Файл не изменён.', signatures: [{ verdict: 'valid' }, { verdict: 'valid', later: [], covers: 'Подписан весь файл, до последнего байта.' }] })
    expect(found.signatures[0]?.later).toEqual(['После подписи добавлено 1 изменение, 12 КБ.', '1) ещё одна подпись, 12 КБ'])
    expect(found.signatures[0]?.time).toMatch(/^Подписано \d\d\.\d\d\.\d{4} в \d\d:\d\d: так указал подписавший, никем не удостоверено\.$/u)
    expect(signatureFrames(twice).map(({ claimedAt }) => claimedAt)).toEqual(['2026-11-20T11:30:00.000Z', '2026-11-20T11:30:00.000Z'])
  })

  it('does not call broken what it cannot check, nor sound what has expired', async () => {
    const office = await openTestOffice()
    await trust(office, ca)
    const old = await look(office, signByOpenssl(plain, foreign, { options: ['-md', 'sha1'] }))
    expect(old).toMatchObject({ verdict: 'unknown', signatures: [{ problems: [] }] })
    expect(old.signatures[0]?.notes[0]).toContain('устарел (например, SHA-1)')
    const expired = makeContainer({ from: '20000101000000Z', to: '20010101000000Z' })
    expect(await look(office, signByOpenssl(plain, expired))).toMatchObject({ verdict: 'unknown', signatures: [{ trust: 'Сертификат «Громов Сергей Викторович» действовал 01.01.2000–01.01.2001: на момент проверки подписи он не действует.' }] })
  })
})

describe('a file with no signature to check', () => {
  it.each([
    ['not a PDF', () => Buffer.from('не PDF'), 'Это не PDF. Проверить можно только документ PDF с подписью внутри него.'],
    ['unsigned', () => plain, 'В файле нет электронной подписи.'],
    ['cut off', () => plain.subarray(0, 300), 'Файл повреждён: в нём нет конца или оглавления. Получите его ещё раз.'],
    ['locked', () => locked(plain), 'Файл закрыт паролем, и подписи в нём не видно. Попросите отправителя прислать его без пароля.'],
  ])('%s', async (_name, make, headline) => {
    const office = await openTestOffice()
    expect(await look(office, make())).toMatchObject({ verdict: 'none', headline, signatures: [] })
  })

  it('an empty one is refused', async () => {
    const office = await openTestOffice()
    expect((await refusal(look(office, ''))).message).toBe('Файл «письмо.pdf» пустой (0 байт). Выберите другой.')
  })
})

function locked(pdf: Buffer): Buffer {
  return inFolder((at, run) => {
    writeFileSync(at('in.pdf'), pdf)
    run('qpdf', '--encrypt', 'пароль', 'пароль', '256', '--', 'in.pdf', 'out.pdf')
    return readFileSync(at('out.pdf'))
  })
}
