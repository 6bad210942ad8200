import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { documentFromText } from '../../../domain/letter-document.ts'
import type { Actor } from '../../../domain/people.ts'
import { openService } from '../../../service/openService.ts'
import { registerAppeal } from '../../../service/intake/registerAppeal.ts'
import { emptyCard } from '../../../service/intake/emptyCard.ts'
import { clockFrom } from '../../../service/ports/clock.ts'
import { beginReply } from '../../../service/replies/beginReply.ts'
import { saveReply } from '../../../service/replies/saveReply.ts'
import { submitReply } from '../../../service/replies/submitReply.ts'
import { ROOT } from './office.ts'

const ASSETS = path.join(ROOT, 'templates/assets')

/** Letters of the training office that wait for signature, made through the use cases while the program is closed. */
export async function lettersForSignature(data: string, count: number, today: string): Promise<void> {
  const service = await openService({
    dir: path.join(data, 'store'), assetsDir: ASSETS, clock: clockFrom(today), log: pino({ level: 'silent' }), programVersion: 'test',
    textTools: { ocrData: path.join(ASSETS, 'ocr'), ocrThread: '', pdfLibrary: '', pdfThread: '' }, spelling: { library: '', dictionary: '', thread: '' },
  })
  try {
    const person = async (login: string): Promise<Actor> => {
      const { id, surname, unit_id } = await service.store.read.selectFrom('users').select(['id', 'surname', 'unit_id']).where('login', '=', login).executeTakeFirstOrThrow()
      const roles = await service.store.read.selectFrom('user_roles').select('role').where('user_id', '=', id).execute()
      return { userId: id, fullName: surname, roles: roles.map(({ role }) => role), unitId: unit_id }
    }
    const clerk = await person('kovaleva')
    const executor = await person('schetchikova')
    for (let i = 1; i <= count; i++) {
      const place = `г. Пятигорск, ул. Образцовая, д. ${i}`
      const card = { ...emptyCard(today), surname: 'Лампочкин', name: 'Савелий', patronymic: 'Игнатьевич', address: place, replyAddress: place, summary: `Перерасчёт за ${i} месяц`, topics: ['02'] }
      const { id } = await registerAppeal(service, clerk, { card, ruleCode: null, ruleReason: '', resolution: { executorId: executor.userId, coExecutorIds: [], text: 'Ответить', intermediateDate: null }, fileIds: [], deliveryId: null, requestId: randomUUID(), links: [] })
      const draft = await beginReply(service, executor, { caseId: id, templateCode: null })
      const document = documentFromText(`Ваше обращение рассмотрено. По данным прибора учёта произведён перерасчёт платы за ${i} месяц на сумму 412 руб. 60 коп.`)
      const saved = await saveReply(service, executor, { replyId: draft.id, version: draft.version, text: { ...draft.text, subject: 'О перерасчёте платы', document, result: 'satisfied', justified: 'yes' } })
      await submitReply(service, executor, { replyId: saved.id, version: saved.version })
    }
  } finally {
    await service.store.close()
  }
}
