import { fileTypeFromBuffer } from 'file-type'
import { indexCase } from '../../db/search/index-case.ts'
import { authorityProblem } from '../../domain/authority.ts'
import { Failure } from '../../domain/failure.ts'
import { safeFileName } from '../../domain/file-name.ts'
import type { Actor } from '../../domain/people.ts'
import { plural } from '../../domain/plural.ts'
import { joinSheets, type Sheets } from '../../templates/pdf/joinSheets.ts'
import { SheetUnreadable, STAMPED_TYPES } from '../../templates/pdf/stampFirstPage.ts'
import { announce } from '../announce.ts'
import type { CaseChanged } from '../cases/changeCase.ts'
import type { Service } from '../context.ts'
import { letterFileName } from '../replies/letterFileName.ts'
import { loadAuthorities } from '../replies/signer.ts'
import { changeWithLetter, statusAfter } from '../replies/letterCourse.ts'
import { readSetting } from '../settings.ts'
import { loadPrint } from './loadPrint.ts'

interface OriginalInput {
  readonly printId: number
  /** One PDF, or pictures in the order of the sheets. */
  readonly files: readonly File[]
}

/**
 * Attaches the scan of a letter that was signed by hand: from now on this file is the signed letter. Its bytes are kept as they are, their
 * hash is in the audit. Whoever wrote the letter does not attach its original: somebody else compares it with what was printed.
 * @throws Failure FORBIDDEN for one's own letter; FILE_REJECTED for a scan that cannot be opened or lacks sheets; NOT_READY without authority on the date
 */
export async function attachOriginal(service: Service, actor: Actor, input: OriginalInput): Promise<CaseChanged & { documentId: number; outgoingNumber: string; pages: number }> {
  const { store, clock } = service
  const { print } = await mayAttach(service, actor, input.printId)
  const sheets = await Promise.all(input.files.map((file) => readSheet(service, file)))
  const { pdf, pages } = await joinSheets(sheets, { title: letterFileName('Ответ', print.outgoing_number), at: clock.now() }).catch((error: unknown) => {
    if (!(error instanceof SheetUnreadable)) throw error
    throw new Failure('FILE_REJECTED', 'Скан не открывается: файл повреждён или закрыт паролем. Отсканируйте письмо ещё раз.', { reason: 'unreadable' })
  })
  if (print.pages !== null && pages < print.pages) {
    throw new Failure('FILE_REJECTED', `В скане ${pages} ${plural(pages, 'страница', 'страницы', 'страниц')}, а в письме ${print.pages}. Отсканируйте все листы и приложите скан снова.`, { reason: 'pages' })
  }
  const { sha256, bytes } = await store.files.put(pdf)
  const at = clock.instant()
  const done = await store.write(async (tx) => {
    const { print: waiting, reply, row } = await loadPrint(tx, actor, input.printId, 'sign_on_paper')
    const status = statusAfter(row, reply, 'attach_original')
    await tx.insertInto('files').values({ sha256, bytes, media_type: 'application/pdf', stored_at: at }).onConflict((conflict) => conflict.column('sha256').doNothing()).execute()
    const { id: documentId } = await tx
      .insertInto('documents')
      .values({
        reply_id: reply.id, case_id: row.id, outgoing_number: waiting.outgoing_number, sha256, bytes, pages, signer_id: waiting.signer_id, key_id: null, certificate_serial: null, certificate_owner: null,
        signed_at: at, signed_on: waiting.printed_on, verified_at: null, verification_json: null, kind: 'ink', attached_by: actor.userId, damage: null, damaged_at: null, checked_at: null,
      })
      .returning('id').executeTakeFirstOrThrow()
    await tx.updateTable('ink_prints').set({ state: 'signed', closed_at: at, closed_by: actor.userId }).where('id', '=', waiting.id).execute()
    await tx.updateTable('replies').set({ state: 'signed', version: reply.version + 1, updated_at: at, updated_by: actor.userId }).where('id', '=', reply.id).execute()
    const changed = await changeWithLetter(tx, row, reply, {
      actor, at, action: 'reply.original_attached', patch: { status, outgoing_number: waiting.outgoing_number, outgoing_date: waiting.printed_on, signer_id: waiting.signer_id }, details: { documentId, sha256, bytes },
    })
    await indexCase(tx, row.id)
    return { ...changed, documentId, outgoingNumber: waiting.outgoing_number, pages }
  })
  announce(service, actor, 'reply', done.caseId)
  return done
}

async function mayAttach({ store }: Service, actor: Actor, printId: number) {
  const { print, reply, row } = await loadPrint(store.read, actor, printId, 'sign_on_paper')
  if (reply.author_id === actor.userId || reply.executor_id === actor.userId) {
    throw new Failure('FORBIDDEN', 'Это ваше письмо: подписанный оригинал прикладывает другой сотрудник, он и сверит его с напечатанным.')
  }
  statusAfter(row, reply, 'attach_original')
  const problem = authorityProblem(await loadAuthorities(store.read), print.signer_id, print.printed_on)
  if (problem !== null) throw new Failure('NOT_READY', `На дату письма: ${problem} Если подписать должен другой, отмените печать.`, { missing: ['Право подписи действует'] })
  return { print }
}

async function readSheet({ store }: Service, file: File): Promise<Sheets> {
  const name = safeFileName(file.name)
  const { maxPdfBytes } = await readSetting(store.read, 'limits')
  if (file.size > maxPdfBytes) throw new Failure('FILE_REJECTED', `Файл «${name}» больше ${Math.floor(maxPdfBytes / 1024 / 1024)} МБ. Отсканируйте письмо с меньшим разрешением.`, { reason: 'too_large' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const found = (await fileTypeFromBuffer(bytes))?.mime
  const mediaType = STAMPED_TYPES.find((type) => type === found)
  if (mediaType === undefined) throw new Failure('FILE_REJECTED', `«${name}» — не скан. Приложите PDF, JPEG или PNG.`, { reason: 'not_a_scan' })
  return { bytes, mediaType }
}
