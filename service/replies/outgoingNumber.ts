import type { WriteHandle } from '../../db/handle.ts'
import { annulNumber, issueNumber, tieNumber, type IssuedNumber } from '../../db/numbers.ts'
import type { Row } from '../../db/schema/index.ts'
import { yearOf, type IsoDate, type IsoInstant } from '../../domain/calendar-date.ts'
import { formatNumber, parseTemplate } from '../../domain/numbering.ts'
import { readSetting } from '../settings.ts'

const JOURNAL = 'replies'

/**
 * The outgoing number of a letter. Where the template has a running number, it is the office's, of the year; otherwise letters
 * are counted within their case, over all its years. An annulled number is never issued again.
 */
export async function issueOutgoingNumber(tx: WriteHandle, row: Row<'cases'>, letter: { replyId: number; today: IsoDate; at: IsoInstant }): Promise<IssuedNumber> {
  const { replies } = await readSetting(tx, 'numbering')
  const template = parseTemplate(replies)
  const running = template.some((piece) => 'token' in piece && piece.token === 'seq')
  const earlier = await tx
    .selectFrom('numbers').innerJoin('replies', 'replies.id', 'numbers.reply_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('numbers.journal', '=', JOURNAL).where('replies.case_id', '=', row.id)
    .executeTakeFirstOrThrow()
  const year = yearOf(letter.today)
  const issued = await issueNumber(tx, {
    journal: JOURNAL,
    year: running ? year : row.year,
    series: running ? '' : row.number,
    render: (seq) => formatNumber(template, { in: row.number, n: earlier.count + 1, seq, year, type: row.type, channel: row.channel }),
    issuedAt: letter.at,
  })
  await tieNumber(tx, issued.id, { replyId: letter.replyId })
  return issued
}

/** The number of a letter that was not signed after all, or not sent, stays in the journal as annulled, with its reason. */
export async function annulOutgoingNumber(tx: WriteHandle, letter: { replyId: number; number: string; reason: string; by: number; at: IsoInstant }): Promise<void> {
  const issued = await tx.selectFrom('numbers').select('id').where('journal', '=', JOURNAL).where('text', '=', letter.number).where('reply_id', '=', letter.replyId).executeTakeFirst()
  if (issued !== undefined) await annulNumber(tx, { numberId: issued.id, reason: letter.reason, by: letter.by, at: letter.at })
}
