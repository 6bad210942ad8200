import type { z } from 'zod'
import type { ExportStep } from '../../contract/exports.ts'
import type { contract } from '../../contract/index.ts'
import { assertCan } from '../../domain/access.ts'
import { formatRuDate, moscowDate, moscowTime } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import { OFFICE_BOOK_INFO, type OfficeBook } from '../../domain/office-book.ts'
import { formatInitialsFirst } from '../../domain/person-name.ts'
import type { Actor } from '../../domain/people.ts'
import { plural } from '../../domain/plural.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { type Book, type OpenBook, type Period } from './books/book.ts'
import { BOOKS } from './books/index.ts'
import { refuseEmpty } from './emptiness.ts'
import { madeBy } from './madeBy.ts'
import { type ExportPlan, frozenAt, runExport } from './runExport.ts'
import { type Tally, tallied } from './tally.ts'
import { writePaper } from './writePaper.ts'
import { writeWorkbook } from './writeWorkbook.ts'

type Input = z.infer<NonNullable<(typeof contract.exports.book)['~orpc']['inputSchema']>>
type Asked = Period & { readonly book: OfficeBook }

/** Some three hundred sheets of A4; more belongs into a workbook. */
export const PRINTABLE_ROWS = 10_000

const NUMBER = { header: '№ п/п', kind: 'number', share: 6, align: 'right' } as const

/**
 * A journal of the office for a period, on paper or as a workbook: what the person sees in the list, numbered, with its totals.
 * @throws Failure FORBIDDEN, INVALID_INPUT (impossible or empty period, too long for paper), NOT_FOUND (no place chosen), FILE_REJECTED
 */
export async function exportBook(service: Service, actor: Actor, input: Input): Promise<AsyncGenerator<ExportStep, void>> {
  const book = allowed(actor, input)
  return runExport(service, actor, input, async () => {
    const snapshot = service.store.snapshot()
    try {
      const frozen = frozenAt(service, snapshot)
      const opened = await book.open(frozen, actor, { period: input, snapshot })
      refuseEmpty(opened.total, `За период ${periodOf(input)} записей нет. Файл не создан: выберите другой период.`)
      const plan = input.format === 'pdf' ? await onPaper(frozen, actor, { input, book, opened }) : await asWorkbook(frozen, actor, { input, book, opened })
      return { ...plan, total: opened.total, what: { exported: OFFICE_BOOK_INFO[input.book].title, exportFilter: `Период: ${periodOf(input)}`, exportFormat: input.format }, close: snapshot.close }
    } catch (error) {
      snapshot.close()
      throw error
    }
  })
}

/** How many rows a journal has for a period. @throws Failure FORBIDDEN, INVALID_INPUT */
export async function bookSize(service: Service, actor: Actor, input: Asked): Promise<{ rows: number; printable: number }> {
  const book = allowed(actor, input)
  const snapshot = service.store.snapshot()
  try {
    const { total } = await book.open(frozenAt(service, snapshot), actor, { period: input, snapshot })
    return { rows: total, printable: PRINTABLE_ROWS }
  } finally {
    snapshot.close()
  }
}

function allowed(actor: Actor, { book, from, to }: Asked): Book {
  assertCan(actor, 'export')
  BOOKS[book].allow(actor)
  if (from > to) throw new Failure('INVALID_INPUT', `Начало периода ${formatRuDate(from)} позже конца ${formatRuDate(to)}. Исправьте одну из дат.`, { fields: [{ path: 'to', message: 'Раньше начала периода' }] })
  return BOOKS[book]
}

interface Making {
  readonly input: Input
  readonly book: Book
  readonly opened: OpenBook
}
const periodOf = ({ from, to }: Period): string => (from === to ? formatRuDate(from) : `${formatRuDate(from)} – ${formatRuDate(to)}`)

async function asWorkbook(service: Service, actor: Actor, { input, book, opened }: Making): Promise<Pick<ExportPlan, 'write'>> {
  const tally = tallied(opened, book)
  const made = await madeBy(service, actor)
  const { label, title, period } = OFFICE_BOOK_INFO[input.book]
  return {
    write: writeWorkbook({
      sheet: label.replaceAll(/[[\]:*?/\\]/gu, ''),
      columns: [NUMBER, ...book.columns].map(({ header, kind, share }) => ({ header, kind, ...(kind === 'text' ? { width: Math.round(share * 1.6) } : {}) })),
      rows: tally.rows,
      totals: () => [opened.total, 'Всего'],
      facts: () => [['Журнал', title] as const, ['Период', `${periodOf(input)}, ${period}`] as const, ...made, ['Всего записей', tally.words()] as const],
    }, service.clock.now()),
  }
}

async function onPaper(service: Service, actor: Actor, { input, book, opened }: Making): Promise<Pick<ExportPlan, 'write'>> {
  if (opened.total > PRINTABLE_ROWS) {
    throw new Failure('INVALID_INPUT', `За период ${periodOf(input)} в журнале ${opened.total} ${plural(opened.total, 'запись', 'записи', 'записей')}, на печать выводится не больше ${PRINTABLE_ROWS}. Сократите период или выгрузите журнал в XLSX.`, { reason: 'too_long' })
  }
  const { store, clock } = service
  const [organisation, founded, fonts, person] = await Promise.all([
    readSetting(store.read, 'organisation'),
    readSetting(store.read, 'founded'),
    service.fonts(),
    store.read.selectFrom('users').select(['surname', 'name', 'patronymic', 'position']).where('id', '=', actor.userId).executeTakeFirstOrThrow(),
  ])
  const { title, period } = OFFICE_BOOK_INFO[input.book]
  const at = clock.instant()
  const tally: Tally = tallied(opened, book)
  const columns = [NUMBER, ...book.columns]
  return {
    write: writePaper({
      rows: tally.rows,
      kinds: columns.map(({ kind }) => kind),
      report: (rows) => ({
        organisation: organisation?.shortName ?? '',
        title,
        lines: [`За период ${periodOf(input)} (${period})`, `Всего записей: ${tally.words()}`, `Сформировано ${formatRuDate(moscowDate(at))} в ${moscowTime(at)}, ${actor.fullName}`],
        columns: columns.map(({ header, share, ...more }) => ({ header, share, ...('align' in more && more.align !== undefined ? { align: more.align } : {}) })),
        rows,
        totals: [String(opened.total), 'Всего'],
        signatures: [{ label: `Журнал вёл(а): ${(person.position ?? '').toLowerCase()}`, name: formatInitialsFirst({ ...person, patronymic: person.patronymic ?? '' }) }],
        landscape: true,
        training: founded?.kind === 'training',
      }),
    }, { fonts, createdAt: clock.now() }),
  }
}
