import { assertCan } from '../../domain/access.ts'
import { addDays } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { formatFull, formatInitialsFirst } from '../../domain/person-name.ts'
import { fillPlaceholders, placeholdersOfCase, placeholdersOfOrganisation } from '../../domain/placeholders.ts'
import { documentFromText } from '../../domain/letter-document.ts'
import { renderLetter } from '../../templates/pdf/renderLetter.ts'
import type { Service } from '../context.ts'
import { expectedSigner } from '../replies/signer.ts'
import { readSetting } from '../settings.ts'

/** An invented case: a template is shown as a letter before any case has used it. */
const SAMPLE = {
  number: 'О-0001/26', accountNumber: '990000000', contractNumber: '', meterNumber: '00000000', objectAddress: '', address: 'г. Пятигорск, ул. Образцовая, д. 1', authorDate: null,
}

/** The template on the letterhead, with the requisites of the office and an invented case; gaps that a person fills stay visible. */
export async function previewLetterTemplate({ store, clock, fonts }: Service, actor: Actor, input: { heading: string; body: string }): Promise<File> {
  assertCan(actor, 'manage_reference')
  const today = clock.today()
  const [organisation, signer] = await Promise.all([readSetting(store.read, 'organisation'), expectedSigner(store.read, today, null)])
  const known = { ...placeholdersOfOrganisation(organisation), ...placeholdersOfCase({ ...SAMPLE, registeredOn: today, legalDue: addDays(today, 30) }) }
  const { pdf } = await renderLetter(
    {
      organisation: organisation ?? { fullName: '', shortName: '', address: '', phones: [], email: '', site: '', ogrn: '', inn: '', kpp: '' },
      date: null,
      outgoingNumber: null,
      reference: { number: SAMPLE.number, date: today },
      addressee: ['Образцову О.О.', SAMPLE.address],
      heading: fillPlaceholders(input.heading, known),
      salutation: 'Уважаемый Олег Олегович!',
      body: documentFromText(fillPlaceholders(input.body, known)),
      attachments: null,
      signature: { position: signer?.position ?? '', name: signer === null ? '' : formatInitialsFirst(signer.name), mark: null },
      executor: { fullName: formatFull({ surname: 'Исполнителев', name: 'Иван', patronymic: 'Иванович' }), phone: organisation?.phones[0] ?? '' },
      training: false,
    },
    { fonts: await fonts(), signatureField: false, createdAt: clock.now() },
  )
  return new File([new Uint8Array(pdf)], 'Шаблон письма.pdf', { type: 'application/pdf' })
}
