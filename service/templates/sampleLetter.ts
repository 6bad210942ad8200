import type { ReadHandle } from '../../db/handle.ts'
import { addDays, type IsoDate } from '../../domain/calendar-date.ts'
import { documentFromText } from '../../domain/letter-document.ts'
import { formatFull, formatInitialsFirst } from '../../domain/person-name.ts'
import { fillPlaceholders, placeholdersOfApplicant, placeholdersOfCase, placeholdersOfOrganisation, placeholdersOfPeople } from '../../domain/placeholders.ts'
import type { LetterModel, Letterhead } from '../../templates/letter-model.ts'
import { expectedSigner } from '../replies/signer.ts'
import { readSetting } from '../settings.ts'

/** An invented case: a template or a letterhead is shown as a letter before any case has used it. */
const SAMPLE = {
  number: 'О-0001/26', accountNumber: '990000000', contractNumber: '', meterNumber: '00000000', objectAddress: '', address: 'г. Пятигорск, ул. Образцовая, д. 1', authorDate: null,
}

const SAMPLE_NAME = { addressee: 'Образцову О.О.', dative: 'Образцову Олегу Олеговичу', genitive: 'Образцова Олега Олеговича', salutation: 'Уважаемый Олег Олегович!' }

/** A letter of the office to an invented person; placeholders that the program knows are filled, gaps that a person fills stay visible. */
export async function sampleLetter(read: ReadHandle, today: IsoDate, text: { readonly heading: string; readonly body: string }, letterhead: Letterhead): Promise<LetterModel> {
  const [organisation, signer] = await Promise.all([readSetting(read, 'organisation'), expectedSigner(read, today, null)])
  const executor = { fullName: formatFull({ surname: 'Исполнителев', name: 'Иван', patronymic: 'Иванович' }), phone: organisation?.phones[0] ?? '' }
  const signature = { position: signer?.position ?? '', name: signer === null ? '' : formatInitialsFirst(signer.name), mark: null }
  const people = { executor: executor.fullName, executorPhone: executor.phone, signer: signature.name, signerPosition: signature.position }
  const known = { ...placeholdersOfOrganisation(organisation), ...placeholdersOfApplicant(SAMPLE_NAME), ...placeholdersOfPeople(people), ...placeholdersOfCase({ ...SAMPLE, registeredOn: today, legalDue: addDays(today, 30) }) }
  return {
    organisation: organisation ?? { fullName: '', shortName: '', address: '', phones: [], email: '', site: '', ogrn: '', inn: '', kpp: '' },
    letterhead,
    date: null,
    outgoingNumber: null,
    reference: { number: SAMPLE.number, date: today },
    addressee: [SAMPLE_NAME.addressee, SAMPLE.address],
    heading: fillPlaceholders(text.heading, known),
    salutation: SAMPLE_NAME.salutation,
    body: documentFromText(fillPlaceholders(text.body, known)),
    attachments: null,
    signature,
    executor,
    training: false,
  }
}
