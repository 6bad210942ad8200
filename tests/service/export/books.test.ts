import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { can } from '../../../domain/access.ts'
import { type BookFormat, OFFICE_BOOKS, type OfficeBook } from '../../../domain/office-book.ts'
import { bookSize, exportBook, PRINTABLE_ROWS } from '../../../service/export/exportBook.ts'
import { dispatchReply } from '../../../service/replies/dispatchReply.ts'
import { foreign, squeezed } from '../../templates/foreign.ts'
import { record } from '../oral/support.ts'
import { signedLetter } from '../outgoing/letters-desk.ts'
import { openTestOffice, refusal, type TestOffice, type TestPerson } from '../support.ts'
import { chosen, finished, manyCases, ownFolder, sheetRows } from './desk.ts'

const PEOPLE: readonly TestPerson[] = ['clerk', 'specialist', 'deputy', 'administrator', 'auditor']
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' } as const

async function aDayOfWork(): Promise<TestOffice> {
  const office = await openTestOffice()
  office.setToday('2026-10-05')
  await office.register({ surname: 'Просроченный', summary: 'Забытое обращение' })
  office.setToday('2026-11-23')
  await office.register({ type: 'complaint', summary: 'Нет света' })
  const { replyId } = await signedLetter(office)
  await dispatchReply(office.service, office.actor('clerk'), { replyId, channel: 'post', address: '357500, г. Пятигорск, ул. Образцовая, д. 7', dispatchedOn: '2026-11-23', proof: 'Список № 7', postalId: '', recipient: '', documentShown: '', proofFile: null })
  await record(office)
  await record(office, { kind: 'reception', office: 'Центральный', surname: 'Посетителев', outcome: 'appeal', promisedOn: '2026-12-10', durationSeconds: null })
  await record(office, { kind: 'book', office: 'Центральный', bookNumber: '2', bookPage: '14', surname: 'Писателев', outcome: 'noted', durationSeconds: null, time: '' })
  return office
}

const asked = (office: TestOffice, place: string, book: OfficeBook, format: BookFormat, period: { from: string; to: string } = NOVEMBER) => ({ ...chosen(office, place), book, format, ...period })

/** What each journal of that day must say. */
const SAYS: Record<OfficeBook, readonly string[]> = {
  incoming: ['Л-0002/26', 'Почта', 'Лампочкин С.И.', 'Нет света'],
  outgoing: ['/26/1', 'Почтой', 'Список № 7', 'ул. Образцовая'],
  phone: ['Лампочкин С.И.', 'Спрашивает о перерасчёте', 'Ответ дан'],
  reception: ['Посетителев С.И.', '10.12.2026'],
  comment_book: ['Писателев С.И.', 'книга 2, с. 14', 'Ответ не требуется'],
  control: ['Просроченный С.И.', '04.11.2026', 'Забытое обращение'],
}

describe('journals of the office', () => {
  it('are printed and written as tables with the same rows, numbered and counted, for those who see the lists; others get nothing', async () => {
    const office = await aDayOfWork()
    const folder = ownFolder()
    for (const book of OFFICE_BOOKS) {
      const clerk = office.actor('clerk')
      const size = await bookSize(office.service, clerk, { book, ...NOVEMBER })
      expect(size).toMatchObject({ printable: PRINTABLE_ROWS })
      expect((await finished(exportBook(office.service, clerk, asked(office, folder.at(`${book}.pdf`), book, 'pdf')))).at(-1)?.file?.rows).toBe(size.rows)
      const paper = squeezed(foreign('pdftotext', ['-raw', '{file}', '-'], readFileSync(folder.at(`${book}.pdf`))))
      expect(paper).toContain('Запериод01.11.2026–30.11.2026')
      expect(paper).toContain(`Всегозаписей:${size.rows}:`)
      expect(paper).toMatch(/Журналвёл\(а\):специалистА\.П\.Ковалёва/u)
      for (const words of SAYS[book]) expect(paper).toContain(squeezed(words))
      await finished(exportBook(office.service, clerk, asked(office, folder.at(`${book}.xlsx`), book, 'xlsx')))
      const label = { control: 'Контроль нарушенные сроки' }[book as string]
      const rows = await sheetRows(folder.at(`${book}.xlsx`), label ?? { incoming: 'Входящие обращения', outgoing: 'Исходящие ответы', reception: 'Личный приём', phone: 'Телефонные обращения', comment_book: 'Книга отзывов и предложений' }[book as string] ?? '')
      expect(rows.length).toBe(size.rows + 2)
      expect(rows.slice(1, -1).map(([number]) => number)).toEqual(Array.from({ length: size.rows }, (_, at) => at + 1))
      expect(rows.at(-1)?.slice(0, 2)).toEqual([size.rows, 'Всего'])
    }
    for (const person of PEOPLE) {
      const actor = office.actor(person)
      const sees: Record<OfficeBook, boolean> = { incoming: can(actor, 'view_list'), control: can(actor, 'view_board'), outgoing: can(actor, 'view_outgoing'), phone: can(actor, 'view_oral'), reception: can(actor, 'view_oral'), comment_book: can(actor, 'view_oral') }
      for (const book of OFFICE_BOOKS) {
        const asking = exportBook(office.service, actor, asked(office, folder.at(`${person}-${book}.xlsx`), book, 'xlsx'))
        if (can(actor, 'export') && sees[book]) expect((await finished(asking)).at(-1)?.file).not.toBeNull()
        else expect(await refusal(asking)).toMatchObject({ code: 'FORBIDDEN' })
      }
    }
    expect(folder.names().filter((name) => /^(?:specialist|administrator)/u.test(name))).toEqual([])
    const masked = await sheetRows(folder.at('auditor-incoming.xlsx'), 'Входящие обращения')
    expect(masked.slice(1, -1).every((row) => String(row[4]).includes('•••'))).toBe(true)
    for (const [book, sheet] of [['incoming', 'Входящие обращения'], ['control', 'Контроль нарушенные сроки'], ['phone', 'Телефонные обращения'], ['reception', 'Личный приём'], ['comment_book', 'Книга отзывов и предложений']] as const) {
      const words = JSON.stringify((await sheetRows(folder.at(`auditor-${book}.xlsx`), sheet)).slice(1, -1))
      expect(words).toContain('•••')
      expect(words, book).not.toMatch(/Лампочкин|Просроченный|Посетителев|Писателев|Образцовая|000-00-19|Забытое|Нет света|перерасчёте/u)
    }
  })
  it('an empty or impossible period, and one too long for paper, are refused in a sentence; nothing is written', async () => {
    const office = await openTestOffice()
    const folder = ownFolder()
    const clerk = office.actor('clerk')
    const refused = async (format: BookFormat, period: { from: string; to: string }) => (await refusal((async () => finished(exportBook(office.service, clerk, asked(office, folder.at('a.pdf'), 'incoming', format, period))))())).message
    expect(await refused('pdf', NOVEMBER)).toBe('За период 01.11.2026 – 30.11.2026 записей нет. Файл не создан: выберите другой период.')
    expect(await refused('xlsx', { from: '2026-12-01', to: '2026-11-01' })).toBe('Начало периода 01.12.2026 позже конца 01.11.2026. Исправьте одну из дат.')
    await manyCases(office, PRINTABLE_ROWS + 1)
    expect(await refused('pdf', NOVEMBER)).toBe('За период 01.11.2026 – 30.11.2026 в журнале 10001 запись, на печать выводится не больше 10000. Сократите период или выгрузите журнал в XLSX.')
    expect(folder.names()).toEqual([])
  })
})
