import { FileDamaged } from '../../db/errors.ts'
import { indexCase } from '../../db/search/index-case.ts'
import { joinConfidence } from '../../domain/file-text.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { PdfUnreadable } from './pdf/openPdf.ts'
import { pagesOf, type PageText } from './readPages.ts'
import { type Recogniser, RecogniserUnavailable } from './recogniser.ts'
import type { TextJob } from './takeNext.ts'

/**
 * Reads a file page by page and keeps each page as soon as it is read, so that a restart goes on with the next one.
 * Stops between two pages, and within one, when the person cancelled. What cannot be read is marked with its reason; nothing is thrown because of content.
 * @throws RecogniserUnavailable: the file waits as before
 */
export async function recogniseFile(service: Service, recogniser: Recogniser, job: TextJob, ending: AbortSignal): Promise<void> {
  const started = service.clock.now().getTime()
  try {
    const { maxPages } = await readSetting(service.store.read, 'text')
    const recognise: Recogniser['recognise'] = async (picture) => {
      ending.throwIfAborted()
      return recogniser.recognise(picture)
    }
    const pages = await pagesOf(job, await service.store.files.get(job.sha256), { recognise }, service.textTools)
    try {
      const last = Math.min(pages.count, maxPages)
      await service.store.write((tx) => tx.updateTable('file_texts').set({ pages: last }).where('sha256', '=', job.sha256).execute())
      let progress: TextJob = job
      announce(service, null, 'text')
      for (let page = job.pages_done + 1; page <= last; page += 1) {
        progress = joined(progress, await pages.read(page), page)
        if (!(await keepPage(service, progress, last))) return
        announce(service, null, 'text')
      }
      await finish(service, progress, pages.count > last ? `Прочитаны первые ${last} стр. из ${pages.count}` : null)
      service.log.info({ pages: last, confidence: progress.confidence, ms: service.clock.now().getTime() - started }, 'text of a file read')
    } finally {
      await pages.close()
    }
  } catch (error) {
    if (error instanceof RecogniserUnavailable) {
      await service.store.write((tx) => tx.updateTable('file_texts').set({ state: 'waiting', tries: 0 }).where('sha256', '=', job.sha256).where('state', '=', 'running').execute())
      throw error
    }
    // A page that was cut off by the end of the program is read again at the next start.
    if (!ending.aborted) await giveUp(service, job, error)
  }
}

function joined(job: TextJob, page: PageText, done: number): TextJob {
  const before = { confidence: job.confidence ?? 0, length: job.source === 'ocr' ? job.text.length : 0 }
  const recognised = page.source === 'ocr' || job.source === 'ocr'
  const confidence = page.source === 'ocr' ? joinConfidence(before, { confidence: page.confidence, length: page.text.length }) : job.confidence
  return { ...job, pages_done: done, source: recognised ? 'ocr' : 'layer', confidence, text: [job.text, page.text].filter((part) => part !== '').join('\n\n') }
}

/** False when the file is not ours any more: cancelled, or begun anew. */
async function keepPage({ store }: Service, { sha256, pages_done, source, confidence, text }: TextJob, pages: number): Promise<boolean> {
  const kept = await store.write((tx) =>
    tx.updateTable('file_texts').set({ pages, pages_done, source, confidence, text, tries: 0 }).where('sha256', '=', sha256).where('state', '=', 'running').executeTakeFirst(),
  )
  return kept.numUpdatedRows > 0n
}

async function finish(service: Service, { sha256 }: TextJob, reason: string | null): Promise<void> {
  await service.store.write(async (tx) => {
    const done = await tx.updateTable('file_texts').set({ state: 'done', reason, finished_at: service.clock.instant() }).where('sha256', '=', sha256).where('state', '=', 'running').executeTakeFirst()
    if (done.numUpdatedRows === 0n) return
    const cases = await tx.selectFrom('case_files').select('case_id').distinct().where('sha256', '=', sha256).where('case_id', 'is not', null).execute()
    for (const { case_id } of cases) if (case_id !== null) await indexCase(tx, case_id)
  })
  announce(service, null, 'text')
}

async function giveUp(service: Service, { sha256 }: TextJob, error: unknown): Promise<void> {
  const reason =
    error instanceof PdfUnreadable && error.reason === 'password' ? 'Документ закрыт паролем'
    : error instanceof FileDamaged ? 'Файл в хранилище повреждён'
    : 'Прочитать файл не удалось: он повреждён или устроен необычно'
  const row = await service.store.read.selectFrom('file_texts').select('state').where('sha256', '=', sha256).executeTakeFirst()
  if (row?.state !== 'running') return
  // Stack lines name code, never content.
  if (!(error instanceof PdfUnreadable) && !(error instanceof FileDamaged)) service.log.warn({ error: error instanceof Error ? error.name : typeof error }, 'a file was not recognised')
  await service.store.write((tx) => tx.updateTable('file_texts').set({ state: 'failed', reason, finished_at: service.clock.instant() }).where('sha256', '=', sha256).where('state', '=', 'running').execute())
  announce(service, null, 'text')
}
