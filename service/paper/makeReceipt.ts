import { appendAudit } from '../../db/audit/append.ts'
import type { Row } from '../../db/schema/index.ts'
import { CHANNEL_INFO, REPLY_CHANNEL_LABELS } from '../../domain/appeal.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { safeFileName } from '../../domain/file-name.ts'
import type { Actor } from '../../domain/people.ts'
import { formatFull } from '../../domain/person-name.ts'
import { type Receipt, renderReceipt } from '../../templates/pdf/renderReceipt.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { sheetsWords } from './sheetsWords.ts'

/** The receipt slip: number, date, from whom, what about, sheets, by when the answer, who took it. Handing it out is in the audit. */
export async function makeReceipt(service: Service, actor: Actor, input: { caseId: number }): Promise<File> {
  const { store, clock } = service
  const { row } = await loadCase(store.read, actor, input.caseId, 'attach_file')
  const [organisation, founded, fonts, registrar] = await Promise.all([
    readSetting(store.read, 'organisation'),
    readSetting(store.read, 'founded'),
    service.fonts(),
    store.read.selectFrom('users').select(['surname', 'name', 'patronymic', 'position', 'phone']).where('id', '=', row.registrar_id).executeTakeFirstOrThrow(),
  ])
  const receipt: Receipt = {
    organisation: {
      name: organisation?.fullName ?? '',
      contacts: organisation === null ? '' : [organisation.address, organisation.phones.length === 0 ? '' : `тел. ${organisation.phones.join(', ')}`, organisation.email].filter((part) => part !== '').join(' · '),
    },
    number: row.number,
    facts: factsOf(row),
    receivedBy: [formatFull({ ...registrar, patronymic: registrar.patronymic ?? '' }), lowerFirst(registrar.position ?? ''), registrar.phone === null || registrar.phone === '' ? '' : `тел. ${registrar.phone}`].filter((part) => part !== '').join(', '),
    training: founded?.kind === 'training',
  }
  const pdf = await renderReceipt(receipt, { fonts, createdAt: clock.now() })
  await store.write((tx) => appendAudit(tx, { at: clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'case.receipt_made', entity: 'case', entityId: row.id, caseId: row.id }))
  return new File([new Uint8Array(pdf)], safeFileName(`Талон ${row.number.replaceAll('/', '-')}.pdf`), { type: 'application/pdf' })
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

function factsOf(row: Row<'cases'>): Receipt['facts'] {
  const person = formatFull({ surname: row.surname ?? '', name: row.name ?? '', patronymic: row.patronymic ?? '' }).trim()
  const due = row.legal_due
  return [
    ['Зарегистрировано', formatRuDate(row.registered_on)],
    ['Поступило', row.received_on === row.registered_on ? '' : formatRuDate(row.received_on)],
    ['От кого', row.organisation ?? (person === '' ? 'анонимно' : person)],
    ['Способ', CHANNEL_INFO[row.channel].label],
    ['О чём', row.summary],
    ['Листов', sheetsWords(row.sheets, row.attachment_sheets)],
    ['Ответ', due === null ? '' : `не позднее ${formatRuDate(due)}${row.reply_channel === null ? '' : `, ${REPLY_CHANNEL_LABELS[row.reply_channel].toLowerCase()}`}`],
  ]
}
