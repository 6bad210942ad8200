import type { ReadHandle } from '../../db/handle.ts'
import { addDays, type IsoDate } from '../../domain/calendar-date.ts'
import { documentFromText } from '../../domain/letter-document.ts'
import { formatFull, formatInitialsFirst } from '../../domain/person-name.ts'
import { fillPlaceholders, placeholdersOfCase, placeholdersOfOrganisation } from '../../domain/placeholders.ts'
import type { LetterModel, Letterhead } from '../../templates/letter-model.ts'
import { expectedSigner } from '../replies/signer.ts'
import { readSetting } from '../settings.ts'

/** An invented case: a template or a letterhead is shown as a letter before any case has used it. */
const SAMPLE = {
  number: 'О-0001/26', accountNumber: '990000000', contractNumber: '', meterNumber: '00000000', objectAddress: '', address: 'г. Пятигорск, ул. Образцовая, д. 1', authorDate: null,
}

/** A letter of the office to an invented person; placeholders that the program knows are filled, gaps that a person fills stay visible. */
export async function sampleLetter(read: ReadHandle, today: IsoDate, text: { readonly heading: string; readonly body: string }, letterhead: Letterhead): Promise<LetterModel> {
  const [organisation, signer] = await Promise.all([readSetting(read, 'organisation'), expectedSigner(read, today, null)])
  const known = { ...placeholdersOfOrganisation(organisation), ...placeholdersOfCase({ ...SAMPLE, registeredOn: today, legalDue: addDays(today, 30) }) }
  return {
    organisation: organisation ?? { fullName: '', shortName: '', address: '', phones: [], email: '', site: '', ogrn: '', inn: '', kpp: '' },
    letterhead,
    date: null,
    outgoingNumber: null,
    reference: { number: SAMPLE.number, date: today },
    addressee: ['Образцову О.О.', SAMPLE.address],
    heading: fillPlaceholders(text.heading, known),
    salutation: 'Уважаемый Олег Олегович!',
    body: documentFromText(fillPlaceholders(text.body, known)),
    attachments: null,
    signature: { position: signer?.position ?? '', name: signer === null ? '' : formatInitialsFirst(signer.name), mark: null },
    executor: { fullName: formatFull({ surname: 'Исполнителев', name: 'Иван', patronymic: 'Иванович' }), phone: organisation?.phones[0] ?? '' },
    training: false,
  }
}
