import type { Router } from '@orpc/server'
import type { ExportStep } from '../../contract/exports.ts'
import type { Contract } from '../../contract/index.ts'
import type { Actor } from '../../domain/people.ts'
import type { CallContext, Service } from '../context.ts'
import { stopExport } from '../export/stopExport.ts'
import { answerSteps } from '../failures.ts'
import { later } from '../later.ts'
import { as, os } from './os.ts'

const exportRegister = later(async () => (await import('../export/exportRegister.ts')).exportRegister)
const exportBook = later(async () => (await import('../export/exportBook.ts')).exportBook)
const bookSize = later(async () => (await import('../export/exportBook.ts')).bookSize)

/** What fails amid the rows is answered as what fails before them. */
const inSteps = <I>(useCase: (service: Service, actor: Actor, input: I) => Promise<AsyncGenerator<ExportStep, void>>) => async (call: { readonly context: CallContext; readonly path: readonly string[]; readonly input: I }) =>
  answerSteps(await as(useCase)(call), call)

export const exporting: Router<Contract['exports'], CallContext> = {
  register: os.exports.register.handler(inSteps(exportRegister)),
  book: os.exports.book.handler(inSteps(exportBook)),
  bookSize: os.exports.bookSize.handler(as(bookSize)),
  stop: os.exports.stop.handler(as(stopExport)),
}
