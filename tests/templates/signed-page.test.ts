import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { beforeAll, expect, it } from 'vitest'
import { cadesSigner } from '../../service/signing/cades-signer.ts'
import { signPdf } from '../../service/signing/sign-pdf.ts'
import { createTrainingCertificate } from '../../service/signing/training-certificate.ts'
import { renderLetter } from '../../templates/pdf/renderLetter.ts'
import { CREATED, FONTS, foreign } from './foreign.ts'
import { LOGOS } from './logos.ts'
import { SAMPLES } from './sample-letters.ts'

/** A letter with everything: faces, a list, a table over three sheets, a transparent logo; signed. */
let signed: Buffer
beforeAll(async () => {
  const { privateKey, certificate } = await createTrainingCertificate({ commonName: 'Громов Сергей Викторович', organisation: 'ОАО «Пятигорские электрические сети»', validFrom: new Date('2026-01-01'), validTo: new Date('2027-12-31'), password: 'п' })
  const signer = cadesSigner({ privateKey, certificate, chain: [] })
  const model = { ...SAMPLES.longTable, body: [...SAMPLES.styled.body, ...SAMPLES.longTable.body], letterhead: { form: 'corner' as const, logo: LOGOS.alpha }, signature: { ...SAMPLES.styled.signature, mark: signer.certificate } }
  signed = await signPdf((await renderLetter(model, { fonts: FONTS, signatureField: true, createdAt: CREATED })).pdf, signer)
})

it('is whole and valid for foreign programs, and still claims PDF/A-2a and PDF/UA-1', () => {
  expect(foreign('pdfsig', ['{file}'], signed)).toMatch(/Total document signed[\s\S]*Signature is Valid/u)
  expect(foreign('qpdf', ['--check', '{file}'], signed)).toContain('No syntax or stream encoding errors')
  const xmp = foreign('pdfinfo', ['-meta', '{file}'], signed)
  expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</u)
  expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(foreign('pdfimages', ['-list', '{file}'], signed)).toMatch(/smask/u)
})

it('has each page and the field of the signature in its tree of tags, and what the tree may hold where it stands', async () => {
  const document = await PDFDocument.load(signed)
  const tree = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const nums = tree.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
  const known = new Set(Array.from({ length: nums.size() / 2 }, (_, at) => nums.lookup(at * 2, PDFNumber).asNumber()))
  for (const page of document.getPages()) {
    expect(known.has(page.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber())).toBe(true)
    const annotations = page.node.Annots()
    for (let at = 0; at < (annotations?.size() ?? 0); at += 1) expect(known.has(annotations?.lookup(at, PDFDict).lookup(PDFName.of('StructParent'), PDFNumber).asNumber() ?? -1)).toBe(true)
  }
  const problems: string[] = []
  walk(tree.lookup(PDFName.of('K')), '', problems)
  expect(problems).toEqual([])
})

/** What may stand in what (ISO 32000-1, 14.8.4). */
const PARENTS: Readonly<Record<string, string>> = { TR: 'Table', TH: 'TR', TD: 'TR', LI: 'L', Lbl: 'LI', LBody: 'LI' }

function walk(node: unknown, parent: string, problems: string[]): void {
  if (node instanceof PDFArray) {
    for (let at = 0; at < node.size(); at += 1) walk(node.lookup(at), parent, problems)
  } else if (node instanceof PDFDict) {
    const tag = node.lookup(PDFName.of('S'))
    if (!(tag instanceof PDFName)) return
    const name = tag.decodeText()
    if (PARENTS[name] !== undefined && PARENTS[name] !== parent) problems.push(`${name} in ${parent}`)
    if (name === 'Figure' && !node.has(PDFName.of('Alt'))) problems.push('a figure without its text')
    if (name === 'TH' && !(node.lookup(PDFName.of('A')) instanceof PDFDict)) problems.push('a heading without its scope')
    walk(node.lookup(PDFName.of('K')), name, problems)
  }
}
