import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { formatFull, formatInitialsFirst } from '../../domain/person-name.ts'
import { readSetting } from '../settings.ts'
import { nameForms } from './nameForms.ts'
import { expectedSigner } from './signer.ts'
import type { TemplateFacts } from './templateText.ts'

/** What fills the gaps of a template besides the card: requisites, the declined name, who writes and who is expected to sign. */
export async function templateFacts(read: ReadHandle, row: Row<'cases'>, { today, executorId = row.executor_id }: { today: IsoDate; executorId?: number | null }): Promise<TemplateFacts> {
  const [organisation, { forms }, executor, signer] = await Promise.all([
    readSetting(read, 'organisation'),
    nameForms(read, row),
    executorId === null ? undefined : read.selectFrom('users').select(['surname', 'name', 'patronymic', 'phone']).where('id', '=', executorId).executeTakeFirst(),
    expectedSigner(read, today, row.about_user_id),
  ])
  return {
    organisation,
    forms,
    people: {
      executor: executor === undefined ? '' : formatFull({ ...executor, patronymic: executor.patronymic ?? '' }),
      executorPhone: executor?.phone ?? '',
      signer: signer === null ? '' : formatInitialsFirst(signer.name),
      signerPosition: signer?.position ?? '',
    },
  }
}
