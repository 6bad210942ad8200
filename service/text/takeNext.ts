import type { Row } from '../../db/schema/index.ts'
import type { Service } from '../context.ts'

/** Work that began so often without finishing a single page brings the process down each time. */
const MOST_TRIES = 3

export type TextJob = Pick<Row<'file_texts'>, 'sha256' | 'pages_done' | 'confidence' | 'text' | 'ocr_only' | 'source'> & { readonly mediaType: string }

/** Takes the newest file that waits: somebody is probably looking at it. */
export async function takeNext({ store, clock }: Service): Promise<TextJob | null> {
  const waiting = await store.read.selectFrom('file_texts').select('sha256').where('state', '=', 'waiting').orderBy('queued_at', 'desc').orderBy('sha256').limit(1).executeTakeFirst()
  if (waiting === undefined) return null
  return store.write(async (tx) => {
    const row = await tx
      .selectFrom('file_texts').innerJoin('files', 'files.sha256', 'file_texts.sha256')
      .select(['file_texts.sha256', 'pages_done', 'confidence', 'text', 'ocr_only', 'source', 'tries', 'files.media_type as mediaType'])
      .where('file_texts.sha256', '=', waiting.sha256).where('state', '=', 'waiting')
      .executeTakeFirst()
    if (row === undefined) return null
    const { tries, ...job } = row
    const given = tries >= MOST_TRIES
    const next = given ? { state: 'failed' as const, reason: 'Распознавание несколько раз прерывалось на одной и той же странице', finished_at: clock.instant() } : { state: 'running' as const, tries: tries + 1 }
    await tx.updateTable('file_texts').set(next).where('sha256', '=', job.sha256).execute()
    return given ? null : job
  })
}
