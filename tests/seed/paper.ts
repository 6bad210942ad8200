import { documentFromText } from '../../domain/letter-document.ts'
import type { Service } from '../../service/context.ts'
import { TRAINING_ORGANISATION } from '../../service/setup/trainingPeople.ts'
import { renderLetter } from '../../templates/pdf/renderLetter.ts'
import { diceOf } from './dice.ts'
import { household } from './population.ts'
import { GENERAL, MATTERS } from './words.ts'

export interface Sheet {
  readonly sha256: string
  readonly bytes: number
  readonly pages: number
}

/** So many different files are real; cases share them, as bytes are kept once. */
const SHEETS = 48

/** Small real PDFs with a text layer in the store of files. */
export async function makeSheets({ store, fonts, clock }: Service, seed: number): Promise<Sheet[]> {
  const sheets: Sheet[] = []
  for (let at = 0; at < SHEETS; at += 1) {
    const dice = diceOf(seed, 6, at)
    const { surname, name, patronymic, address } = household(seed, at)
    const text = [...dice.pick(MATTERS).sentences, ...GENERAL].slice(0, dice.whole(3, 10)).map((line) => line.replaceAll(/\{\w+\}/gu, String(dice.whole(10, 900)))).join('\n')
    const letter = {
      organisation: TRAINING_ORGANISATION, date: null, outgoingNumber: null, reference: null, addressee: [TRAINING_ORGANISATION.shortName, `от ${surname} ${name} ${patronymic}`, address],
      heading: 'Заявление', salutation: '', body: documentFromText(text), attachments: null, signature: { position: 'Заявитель', name: surname, mark: null }, executor: { fullName: surname, phone: '' }, training: true,
    }
    const { pdf, pages } = await renderLetter(letter, { fonts: await fonts(), signatureField: false, createdAt: clock.now() })
    sheets.push({ ...(await store.files.put(pdf)), pages })
  }
  await store.write((tx) => tx.insertInto('files').values(sheets.map(({ sha256, bytes }) => ({ sha256, bytes, media_type: 'application/pdf', stored_at: clock.instant() }))).onConflict((conflict) => conflict.doNothing()).execute())
  return sheets
}
