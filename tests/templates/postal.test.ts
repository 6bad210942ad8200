import { describe, expect, it } from 'vitest'
import { Failure } from '../../domain/failure.ts'
import { renderEnvelopes } from '../../templates/pdf/renderEnvelopes.ts'
import { renderPostalList } from '../../templates/pdf/renderPostalList.ts'
import type { EnvelopeModel, PostalListModel } from '../../templates/postal-model.ts'
import { CREATED, FONTS, foreign, squeezed, textOf } from './foreign.ts'

const SENDER = { name: 'ОАО «Пятигорские электрические сети»', address: 'ул. Учебная, д. 1, г. Пятигорск, Ставропольский край', postalIndex: '357500' }
const ENVELOPES: readonly EnvelopeModel[] = [
  { sender: SENDER, addressee: { name: 'Смирновой А.В.', address: 'ул. Лесная, д. 5, кв. 12, г. Пятигорск', postalIndex: '357501' }, mark: 'Исх. № 01-15/3482' },
  {
    sender: SENDER,
    addressee: { name: 'Товарищество собственников недвижимости (жилья) «Многоквартирный жилой комплекс „Предгорье-2“», председателю правления Константинопольской-Загорянской Е.В.', address: 'проспект Сорокалетия Октября, д. 112, корп. 3, строение 14, подъезд 2, оф. 45, пос. Горячеводский, г. Пятигорск, Предгорный район, Ставропольский край', postalIndex: '357538' },
    mark: '',
  },
  { sender: SENDER, addressee: { name: 'Чо В.', address: 'до востребования', postalIndex: '' }, mark: '' },
]
const textsOf = ({ sender, addressee, mark }: EnvelopeModel): string[] => [sender, addressee].flatMap((one) => Object.values<string>({ ...one })).concat(mark)

describe('envelopes', () => {
  it.each([['DL', '623.622 x 311.811'], ['C5', '649.134 x 459.213']] as const)('%s: one a sheet, tagged, every word within its sheet', async (format, size) => {
    const { pdf, pages } = await renderEnvelopes(ENVELOPES, { fonts: FONTS, createdAt: CREATED, format, index: 'code', training: true })
    expect(pages).toBe(3)
    const info = foreign('pdfinfo', ['{file}'], pdf)
    expect(info).toMatch(/Tagged:\s+yes[\s\S]*Pages:\s+3/u)
    expect(info).toContain(size)
    expect(foreign('qpdf', ['--check', '{file}'], pdf)).toContain('No syntax')
    const sheets = foreign('pdftotext', ['-raw', '{file}', '-'], pdf).split('\f').map(squeezed)
    ENVELOPES.forEach((envelope, at) => {
      for (const text of textsOf(envelope)) expect(sheets[at]).toContain(squeezed(text))
      expect(sheets[at]).toContain('Учебныйдокумент')
    })
  })
  it('name the characters that cannot be printed', async () => {
    const [first] = ENVELOPES
    if (!first) throw new Error('no envelope')
    const refused = renderEnvelopes([{ ...first, mark: '你' }], { fonts: FONTS, createdAt: CREATED, format: 'DL', index: 'plain', training: false })
    await expect(refused).rejects.toThrow(Failure)
    await expect(refused).rejects.toThrow('На конверте есть знаки, которых нет в шрифте бланка: 你.')
  })
})

describe('the list of letters handed to the post', () => {
  const list = (count: number): PostalListModel => ({
    organisation: SENDER.name, address: '357500, Ставропольский край, г. Пятигорск, ул. Учебная, д. 1', number: '7', date: '2026-11-23',
    items: Array.from({ length: count }, (_, at) => ({ outgoingNumber: `01-15/${3482 + at}`, addressee: at % 3 === 0 ? 'Товариществу собственников недвижимости «Предгорье-2»' : 'Смирновой А.В.', address: '357501, г. Пятигорск, ул. Лесная, д. 5, кв. 12', category: 'заказное', trackingNumber: at % 2 === 0 ? '' : '35750078123457' })),
    handedBy: { position: 'делопроизводитель', name: 'Е.С. Власова' },
    training: false,
  })
  it('goes over several sheets, its columns named on each, total and signatures on the last', async () => {
    const { pdf, pages } = await renderPostalList(list(60), { fonts: FONTS, createdAt: CREATED })
    expect(pages).toBeGreaterThan(1)
    const sheets = foreign('pdftotext', ['-raw', '{file}', '-'], pdf).split('\f').slice(0, pages)
    expect(sheets.map((sheet) => sheet.includes('Адресат'))).toEqual(sheets.map(() => true))
    expect(sheets.map((sheet) => sheet.includes('Сдал(а)'))).toEqual(sheets.map((_, at) => at === pages - 1))
    const text = squeezed(textOf(pdf))
    for (let at = 0; at < 60; at += 1) expect(text).toContain(`01-15/${3482 + at}`)
    expect(text).toContain('Всегоотправлений:60')
  })
  it('is one tagged sheet when the letters are few', async () => {
    const { pdf, pages } = await renderPostalList(list(2), { fonts: FONTS, createdAt: CREATED })
    expect(pages).toBe(1)
    expect(foreign('pdfinfo', ['-struct-text', '{file}'], pdf)).toMatch(/H1[\s\S]*Table[\s\S]*TR[\s\S]*TH[\s\S]*TR[\s\S]*TD/u)
  })
})
