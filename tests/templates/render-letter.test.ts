import { describe, expect, it } from 'vitest'
import { Failure } from '../../domain/failure.ts'
import type { LetterModel } from '../../templates/letter-model.ts'
import { documentFromText, textOfRuns, textsOfBlock } from '../../domain/letter-document.ts'
import { unsupportedCharacters } from '../../templates/pdf/unsupported-characters.ts'
import { renderLetter } from '../../templates/pdf/renderLetter.ts'
import { readLogo } from '../../templates/pdf/readLogo.ts'
import { CREATED, FONTS, foreign, squeezed, textOf } from './foreign.ts'
import { LOGOS, logoFile } from './logos.ts'
import { MARK, SAMPLES } from './sample-letters.ts'

const render = (model: LetterModel, signatureField = false) => renderLetter(model, { fonts: FONTS, signatureField, createdAt: CREATED })

describe('a letter as foreign programs see it', () => {
  it.each(Object.entries(SAMPLES))('%s: sound, fonts embedded, every text whole', async (_name, model: LetterModel) => {
    const { pdf, pages } = await render(model)
    expect(foreign('qpdf', ['--check', '{file}'], pdf)).toContain('No syntax or stream encoding errors')
    const fonts = foreign('pdffonts', ['{file}'], pdf).split('\n').slice(2).filter(Boolean)
    expect(fonts.length).toBeGreaterThanOrEqual(2)
    for (const font of fonts) expect(font).toMatch(/Tinos.*Identity-H\s+yes yes yes/u)
    const text = squeezed(textOf(pdf))
    for (const block of model.body) for (const part of textsOfBlock(block)) expect(text).toContain(squeezed(textOfRuns(part)))
    for (const part of [model.heading, model.salutation, ...model.addressee, model.signature.position, model.signature.name, model.executor.fullName, model.executor.phone]) expect(text).toContain(squeezed(part))
    expect(foreign('pdfinfo', ['{file}'], pdf)).toMatch(new RegExp(`Tagged:\\s+yes[\\s\\S]*Pages:\\s+${pages}\\b`, 'u'))
  })

  it('keeps body lines exact, spaces included', async () => {
    const { pdf } = await render(SAMPLES.typical)
    const text = textOf(pdf)
    for (const block of SAMPLES.typical.body) for (const part of textsOfBlock(block)) expect(text).toContain(textOfRuns(part))
    expect(text).toContain('Иванов Пётр Ильич (8793) 33-27-70, доб. 112')
    expect(text).toContain('23.11.2026 № 01-15/3482 На № ОБ-2026/004417 от 12.11.2026')
  })

  it('numbers its sheets from the second', async () => {
    const { pdf, pages } = await render(SAMPLES.threePages)
    expect(pages).toBe(3)
    const sheets = foreign('pdftotext', ['-layout', '{file}', '-'], pdf).split('\f').map((sheet) => sheet.trimStart().split('\n')[0]?.trim())
    expect(sheets.slice(1, 3)).toEqual(['2', '3'])
    expect(sheets[0]).not.toBe('1')
  })

  it('claims PDF/A-2a and PDF/UA-1, its names escaped in XMP', async () => {
    const { pdf } = await render({ ...SAMPLES.short, heading: 'О договоре «А & Б» <важно>' })
    const xmp = foreign('pdfinfo', ['-meta', '{file}'], pdf)
    expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</u)
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp).toContain('О договоре «А &amp; Б» &lt;важно&gt;')
    expect(foreign('pdfinfo', ['{file}'], pdf)).toMatch(/Title:\s+О договоре «А & Б» <важно>/u)
  })

  it('tags heading, paragraphs, lists and the signature field in reading order', async () => {
    const { pdf } = await render(SAMPLES.typical, true)
    const tree = foreign('pdfinfo', ['-struct-text', '{file}'], pdf)
    expect(tree).toMatch(/Document[\s\S]*H1[\s\S]*О перерасчёте платы[\s\S]*L \(block\)?[\s\S]*LI[\s\S]*Lbl[\s\S]*LBody[\s\S]*Приложение[\s\S]*ДОКУМЕНТ ПОДПИСАН[\s\S]*Form[\s\S]*С\.В\.[\s\S]*Иванов Пётр Ильич/u)
  })

  it('tags a table by rows, its headings with their scope; the logo with its text and place', async () => {
    const { pdf } = await render(SAMPLES.styled, true)
    const tree = foreign('pdfinfo', ['-struct', '{file}'], pdf)
    expect(tree).toMatch(/Document\s+Figure[\s\S]*H1[\s\S]*Table[^\n]*\s+TR\s+(?:TH:\s+\/Scope \/Column\s+){6}TR\s+(?:TD\s+){6}TR/u)
    const raw = foreign('qpdf', ['--qdf', '--object-streams=disable', '{file}', '-'], pdf)
    expect(raw).toContain(`/Alt <feff${Buffer.from('Логотип: ОАО', 'utf16le').swap16().toString('hex')}`)
    expect(raw).toMatch(/\/BBox \[\s*[\d.]+\s+[\d.]+\s+[\d.]+\s+[\d.]+\s*\]/u)
    expect(raw).toMatch(/\/SMask \d+ 0 R/u)
    expect(raw).not.toMatch(/\/Interpolate true/u)
  })

  it('draws the headings of a table again on each sheet, outside the text that is read aloud', async () => {
    const { pdf, pages } = await render(SAMPLES.longTable)
    expect(pages).toBe(3)
    const sheets = foreign('pdftotext', ['-raw', '{file}', '-'], pdf).split('\f').slice(0, pages)
    expect(sheets.every((sheet) => sheet.includes('№ Наименование Значение'))).toBe(true)
    expect(foreign('qpdf', ['--qdf', '--object-streams=disable', '{file}', '-'], pdf).match(/\/S \/TH\b/gu)).toHaveLength(3)
  })

  it('gives the same bytes for the same letter', async () => {
    const [one, two] = [await render(SAMPLES.typical, true), await render(SAMPLES.typical, true)]
    expect(one.pdf.equals(two.pdf)).toBe(true)
  })

  it('keeps Latin letters that look like Cyrillic, letter after letter', async () => {
    const body = documentFromText('Модель AOCTH-OTCAH, код XBEKM, ОСТАН и СТОН; class=OAT, HTTP, A/O/C/T/H.')
    for (const round of [1, 2, 3]) {
      const { pdf } = await render({ ...SAMPLES.short, body, heading: `О модели AOCTH ${round}` })
      expect(textOf(pdf)).toContain('Модель AOCTH-OTCAH, код XBEKM, ОСТАН и СТОН; class=OAT, HTTP, A/O/C/T/H.')
      expect(textOf(pdf)).toContain(`О модели AOCTH ${round}`)
    }
  })
})

describe('the mark of the e-signature', () => {
  const withMark = { ...SAMPLES.typical, signature: { ...SAMPLES.typical.signature, mark: MARK } }

  it('is drawn with the field and the mark together, the serial number whole', async () => {
    const text = squeezed(textOf((await render(withMark, true)).pdf))
    expect(text).toContain('ДОКУМЕНТПОДПИСАНЭЛЕКТРОННОЙПОДПИСЬЮ')
    expect(text).toContain(MARK.serial)
    expect(text).toContain(squeezed(`Владелец: ${MARK.owner} Действителен: с 02.03.2026 по 02.06.2027`))
  })

  it('is not drawn without the field, nor without the mark', async () => {
    expect(textOf((await render(withMark, false)).pdf)).not.toContain('ПОДПИСАН')
    expect(textOf((await render({ ...withMark, signature: { ...withMark.signature, mark: null } }, true)).pdf)).not.toContain('ПОДПИСАН')
  })

  it('says that a training certificate has no legal force, and every sheet that it is a training one', async () => {
    const text = textOf((await render(SAMPLES.short, true)).pdf)
    expect(text).toContain('УЧЕБНЫЙ СЕРТИФИКАТ — юридической силы не имеет')
    expect(text).toContain('Учебный документ')
    expect(textOf((await render(withMark, true)).pdf)).not.toMatch(/УЧЕБНЫЙ|Учебный документ/u)
  })
})

describe('the logo', () => {
  it.each(Object.entries(LOGOS))('%s is in the letter, which stays the same bytes for the same picture', async (_name, logo) => {
    const model: LetterModel = { ...SAMPLES.short, letterhead: { form: 'corner', logo } }
    const [{ pdf }, again] = [await render(model, true), await render(model, true)]
    expect(foreign('pdfimages', ['-list', '{file}'], pdf)).toMatch(/image\s+360\s+160/u)
    expect(foreign('qpdf', ['--check', '{file}'], pdf)).toContain('No syntax')
    expect(again.pdf.equals(pdf)).toBe(true)
    expect(await readLogo(logo.bytes)).toEqual(logo)
  })
  it.each([
    ['CMYK', () => logoFile('cmyk.jpg'), 'colours'],
    ['a part of a file', () => logoFile('alpha.png').slice(0, 900), 'damaged'],
    ['no picture', () => Buffer.from('GIF89a'), 'type'],
    ['too heavy a file', () => Buffer.alloc(600_000), 'size'],
  ])('%s is refused with a reason', async (_name, bytes, reason) => {
    await expect(readLogo(bytes())).rejects.toMatchObject({ code: 'FILE_REJECTED', details: { reason } })
  })
})

describe('characters the typeface has not', () => {
  it('are named and refused, not lost', async () => {
    expect(unsupportedCharacters('Спасибо 🙏, «Ёж» № 5 — 10 ₽ 你', FONTS)).toEqual(['🙏', '你'])
    expect(unsupportedCharacters('й\u00ad\u200b\tслово', FONTS)).toEqual([])
    const refused = render({ ...SAMPLES.short, body: documentFromText('Спасибо 🙏') })
    await expect(refused).rejects.toThrow(Failure)
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('🙏') })
  })
})

it('prints a draft with nothing but empty fields', async () => {
  const empty: LetterModel = {
    organisation: { fullName: '', shortName: '', address: '', phones: [], email: '', site: '', ogrn: '', inn: '', kpp: '' },
    date: null, outgoingNumber: null, reference: null, addressee: [], heading: '', salutation: '', body: [], attachments: null,
    signature: { position: '', name: '', mark: null }, executor: { fullName: '', phone: '' },
  }
  const { pdf, pages } = await render(empty)
  expect(pages).toBe(1)
  expect(foreign('qpdf', ['--check', '{file}'], pdf)).toContain('No syntax')
})

it('has one signature field that PDF/A and PAdES both accept', async () => {
  const { pdf } = await render(SAMPLES.typical, true)
  const raw = foreign('qpdf', ['--qdf', '--object-streams=disable', '{file}', '-'], pdf)
  expect(raw).not.toContain('/NeedAppearances')
  expect(raw.match(/\/FT \/Sig\b/gu)).toHaveLength(1)
  for (const entry of ['/SigFlags 3', '/SubFilter /ETSI.CAdES.detached', '/Filter /Adobe.PPKLite', '/F 132', '/Subtype /Widget', '/Tabs /S', '/Marked true', '/GTS_PDFA1', '/M (D:20261123071400Z)']) expect(raw).toContain(entry)
  expect(raw).toMatch(/\/StructParent \d+/u)
  expect(foreign('qpdf', ['--qdf', '{file}', '-'], (await render(SAMPLES.typical, false)).pdf)).not.toContain('/AcroForm')
})
