import PDFDocument from 'pdfkit'
import { cleanText } from '../typography.ts'
import { FONT_STYLES } from './fonts.ts'
import type { LoadedFonts } from './fonts.ts'

/** pdfkit writes title and author into XMP as they are: «А & Б» would break PDF/A. The Info dictionary takes the plain text. */
class XmpSafe extends String {
  override toString(): string {
    return this.valueOf().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  }
}

const PDF_UA = `<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`

export interface DocumentFacts {
  readonly title: string
  readonly author: string
  readonly createdAt: Date
}

/**
 * A tagged document of PDF 1.7, PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), Russian, fonts registered by style. `draw` adds
 * the sheets, and its elements to the root of the tags; answers the bytes.
 */
export async function writeDocument(facts: DocumentFacts, fonts: LoadedFonts, draw: (doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement) => void | Promise<void>): Promise<Buffer> {
  const doc = openDocument(facts, fonts)
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<void>((resolve, reject) => {
    doc.on('end', () => resolve())
    doc.on('error', reject)
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  await draw(doc, root)
  root.end()
  doc.end()
  await done
  return Buffer.concat(chunks)
}

function openDocument({ createdAt, ...facts }: DocumentFacts, fonts: LoadedFonts): PDFKit.PDFDocument {
  const [title, author] = [cleanText(facts.title) || 'Документ', cleanText(facts.author) || 'Организация']
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    lang: 'ru-RU',
    tagged: true,
    subset: 'PDF/A-2a',
    displayTitle: true,
    autoFirstPage: false,
    font: '', // no default face: it would be parsed for nothing
    info: { Title: title, Author: author, Creator: 'АРМ «Обращения»', Producer: 'pdfkit', CreationDate: createdAt, ModDate: createdAt },
  })
  Object.assign(doc.info, { Title: new XmpSafe(title), Author: new XmpSafe(author) })
  doc.appendXML(PDF_UA)
  for (const style of FONT_STYLES) doc.registerFont(style, fonts.faces[style])
  return doc
}
