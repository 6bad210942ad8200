import type { CaseRow } from '../../contract/cases.ts'
import {
  APPEAL_FORM_LABELS, APPEAL_TYPE_LABELS, APPLICANT_KIND_LABELS, CASE_STATUS_LABELS, CHANNEL_INFO, JUSTIFICATION_LABELS, RECURRENCE_LABELS, REPLY_CHANNEL_LABELS, RESULT_LABELS,
} from '../../domain/appeal.ts'
import { JOURNAL_COLUMN_INFO, type JournalColumn } from '../../domain/journal-column.ts'
import type { CellKind, CellValue } from './cells.ts'
import type { SheetColumn } from './workbook.ts'

const DATES: ReadonlySet<JournalColumn> = new Set<JournalColumn>(['registeredOn', 'receivedOn', 'authorDate', 'controlDue', 'legalDue', 'outgoingDate', 'dispatchedOn', 'closedOn', 'storageUntil'])
const kindOf = (column: JournalColumn): CellKind => (DATES.has(column) ? 'date' : column === 'lateDays' ? 'number' : 'text')

/** Pixels of the screen to characters of the sheet; a text has room for more than on the screen. */
const WIDTH = { pixels: 7, most: 70, texts: 1.3 } as const

/** A column of the journal as it heads a sheet: the full name, because there is room for it. */
export function sheetColumn(column: JournalColumn): SheetColumn {
  const info: { label: string; meaning?: string; width: number } = JOURNAL_COLUMN_INFO[column]
  const kind = kindOf(column)
  return { header: info.meaning ?? info.label, kind, ...(kind === 'date' ? {} : { width: Math.min(WIDTH.most, Math.round((info.width / WIDTH.pixels) * WIDTH.texts)) }) }
}

const LABELS: Partial<Record<JournalColumn, Readonly<Record<string, string>>>> = {
  applicantKind: APPLICANT_KIND_LABELS, form: APPEAL_FORM_LABELS, recurrence: RECURRENCE_LABELS, result: RESULT_LABELS, justified: JUSTIFICATION_LABELS,
  replyChannel: REPLY_CHANNEL_LABELS, dispatchChannel: REPLY_CHANNEL_LABELS,
}

/** What the line of the journal says in this column; masked as the line is. */
export function valueOf(row: CaseRow, column: JournalColumn): CellValue {
  switch (column) {
    case 'number': return row.number
    case 'registeredOn': return row.registeredOn
    case 'applicant': return row.collectiveCount === null ? row.applicant : `${row.applicant} (${row.collectiveCount})`
    case 'summary': return row.summary
    case 'topic': return row.topic
    case 'type': return APPEAL_TYPE_LABELS[row.type]
    case 'channel': return CHANNEL_INFO[row.channel].label
    case 'executor': return row.executor?.shortName ?? null
    case 'controlDue': return row.controlDue
    case 'legalDue': return row.legalDue
    case 'status': return CASE_STATUS_LABELS[row.status]
    default: {
      const value = row.more?.[column] ?? null
      return typeof value === 'string' ? (LABELS[column]?.[value] ?? value) : value
    }
  }
}
