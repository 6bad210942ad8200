import type { Row } from '../../db/schema/index.ts'

/** What the audit remembers of an absence. */
export function absenceFacts(row: Row<'absences'>) {
  return { absentPerson: row.user_id, absentFrom: row.from_date, absentTo: row.to_date, absenceReason: row.reason, substitute: row.substitute_id }
}
