import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CaseFilter } from '../../../contract/case-filter.ts'
import { verifyAudit } from '../../../db/audit/verify.ts'
import { can } from '../../../domain/access.ts'
import type { JournalColumn } from '../../../domain/journal-column.ts'
import { auditPage } from '../../../service/admin/auditPage.ts'
import { listCases } from '../../../service/cases/listCases.ts'
import { exportRegister } from '../../../service/export/exportRegister.ts'
import { stopExport } from '../../../service/export/stopExport.ts'
import { openTestOffice, refusal, type TestOffice, type TestPerson } from '../support.ts'
import { chosen, finished, manyCases, ownFolder, sheetRows } from './desk.ts'

const PEOPLE: readonly TestPerson[] = ['clerk', 'specialist', 'colleague', 'outsider', 'deputy', 'administrator', 'auditor']
const COLUMNS: JournalColumn[] = ['number', 'registeredOn', 'applicant', 'summary', 'channel', 'address', 'legalDue']
const asked = (job: { jobId: string; ticket: string }, filter: CaseFilter = {}, columns = COLUMNS) => ({ ...job, filter, sort: 'number' as const, descending: false, columns })

async function threeCases(): Promise<TestOffice> {
  const office = await openTestOffice()
  await office.register({ summary: '=1+1 Перерасчёт' })
  await office.register({ surname: 'Абажуров', channel: 'email', email: 'a@b.ru', replyChannel: 'email', replyAddress: 'a@b.ru', summary: 'Нет света' })
  await office.register({ surname: 'Розеткин', summary: 'Книга' })
  return office
}

describe('what the journal shows, as a workbook', () => {
  it('has the rows, the order and the masks of the list, for whoever may export; nobody else gets a file', async () => {
    const office = await threeCases()
    const folder = ownFolder()
    for (const person of PEOPLE) {
      const actor = office.actor(person)
      const place = folder.at(`${person}.xlsx`)
      const input = asked(chosen(office, place), { channels: ['post', 'email'] })
      if (!can(actor, 'export')) {
        expect(await refusal(exportRegister(office.service, actor, input))).toMatchObject({ code: 'FORBIDDEN' })
        expect(folder.names()).not.toContain(`${person}.xlsx`)
        continue
      }
      const listed = await listCases(office.service, actor, { filter: input.filter, sort: 'number', descending: false, columns: COLUMNS, offset: 0, limit: 50 })
      const steps = await finished(exportRegister(office.service, actor, input))
      expect(steps.at(-1)).toMatchObject({ done: 3, total: 3, file: { name: `${person}.xlsx`, rows: 3 } })
      const [head, ...rows] = await sheetRows(place, 'Обращения')
      expect(head).toEqual(['Номер', 'Дата регистрации', 'Заявитель', 'Содержание', 'Канал', 'Адрес', 'Срок по закону'])
      expect(rows.map(([number, , applicant, summary = '', , address]) => [number, applicant, summary, address])).toEqual(listed.rows.map((row) => [row.number, row.applicant, row.summary, row.more?.['address']]))
      expect(rows[0]?.[1]).toEqual(new Date('2026-11-23T00:00:00Z'))
      const masked = rows.some(([, , applicant]) => String(applicant).includes('•••'))
      expect(masked).toBe(person === 'auditor')
    }
    expect(PEOPLE.filter((person) => folder.names().includes(`${person}.xlsx`))).toEqual(['clerk', 'deputy', 'auditor'])
  })
  it('tells its conditions, and the audit who took what, how much, and the very file', async () => {
    const office = await threeCases()
    const folder = ownFolder()
    const place = folder.at('журнал.xlsx')
    writeFileSync(place, 'what stood here before')
    await finished(exportRegister(office.service, office.actor('clerk'), asked(chosen(office, place), { channels: ['email'], registeredFrom: '2026-11-01' })))
    expect(folder.names()).toEqual(['журнал.xlsx'])
    const facts = await sheetRows(place, 'Условия')
    expect(facts).toEqual(expect.arrayContaining([['Канал', 'Электронная почта'], ['Регистрация с', '01.11.2026'], ['Кто сформировал', 'Ковалёва Анна Петровна'], ['Обращений', '1']]))
    expect((await auditPage(office.service, office.actor('deputy'), { offset: 0, limit: 10 })).rows).toEqual(expect.arrayContaining([expect.objectContaining({ title: 'Выгружены данные' })]))
    const record = await office.service.store.read.selectFrom('audit').select(['after_json', 'actor_name']).where('action', '=', 'export.made').executeTakeFirstOrThrow()
    expect(JSON.parse(String(record.after_json))).toEqual({ exported: 'Журнал обращений', exportFilter: 'Канал: Электронная почта; Регистрация с: 01.11.2026', exportFormat: 'xlsx', records: 1, sha256: createHash('sha256').update(readFileSync(place)).digest('hex') })
    expect((await verifyAudit(office.service.store.read)).valid).toBe(true)
  })
  it('is the store as it stood at the beginning; stopped amid the rows it leaves nothing', async () => {
    const office = await openTestOffice()
    await manyCases(office, 260)
    const folder = ownFolder()
    const actor = office.actor('clerk')
    const whole = await exportRegister(office.service, actor, asked(chosen(office, folder.at('all.xlsx'))))
    expect((await whole.next()).value).toMatchObject({ done: 0, total: 260 })
    await office.register({ summary: 'Позже' })
    for await (const step of whole) expect(step.total).toBe(260)
    expect(await sheetRows(folder.at('all.xlsx'), 'Обращения')).toHaveLength(261)

    const job = chosen(office, folder.at('half.xlsx'))
    const taken: number[] = []
    for await (const step of await exportRegister(office.service, actor, asked(job))) {
      taken.push(step.done)
      expect(step.file).toBeNull()
      if (step.done > 0) await stopExport(office.service, actor, job)
    }
    expect(taken).toEqual([0, 250])
    expect(folder.names()).toEqual(['all.xlsx'])
    const left = await exportRegister(office.service, actor, asked(chosen(office, folder.at('gone.xlsx'))))
    await left.next()
    await left.next()
    await left.return(undefined)
    expect(folder.names()).toEqual(['all.xlsx'])
    expect(await office.service.store.read.selectFrom('audit').select('seq').where('action', '=', 'export.made').execute()).toHaveLength(1)
  })
  it('refuses in a sentence and changes nothing: nothing fits, an impossible filter, a place that cannot be written or that nobody chose', async () => {
    const office = await threeCases()
    const folder = ownFolder()
    const actor = office.actor('clerk')
    mkdirSync(folder.at('folder.xlsx'))
    const refused = async (place: string, filter: CaseFilter = {}) => refusal(finished(exportRegister(office.service, actor, asked(chosen(office, place), filter))))
    expect((await refused(folder.at('a.xlsx'), { channels: ['fax'] })).message).toBe('По этому отбору нет ни одного обращения. Файл не создан: измените отбор.')
    expect(await refused(folder.at('a.xlsx'), { registeredFrom: '2026-11-30', registeredTo: '2026-11-01' })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await refused(folder.at('none/a.xlsx'))).toMatchObject({ code: 'FILE_REJECTED', details: { reason: 'no_folder' } })
    // A folder of the kernel: not even root makes files in it.
    expect(await refused('/sys/kernel/a.xlsx')).toMatchObject({ code: 'FILE_REJECTED', details: { reason: 'read_only' } })
    expect((await refused(folder.at('folder.xlsx'))).code).toBe('FILE_REJECTED')
    expect(folder.names()).toEqual(['folder.xlsx'])
  })
})
