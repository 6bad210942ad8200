/** Bytes kept for the CMS of the signature: about 2 KB are needed with RSA-2048, the rest is for the chain. */
export const SIGNATURE_BYTES = 8192

/** pdfkit writes strings as names; `/**********` is the mark that @signpdf/signpdf looks for in the ByteRange. */
const BYTE_RANGE_MARK = '**********'
/** Print + Locked: PDF/A demands Print, and the widget must not be moved. */
const PRINT_LOCKED = 132
/** SignaturesExist + AppendOnly, ISO 32000-1, table 219. */
const SIG_FLAGS = 3

/** Where the widget stands on the current sheet, points from its upper left corner. */
export interface FieldPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * An empty signature field on the current sheet: SubFilter ETSI.CAdES.detached (ETSI EN 319 142-1, 5.2), ByteRange and Contents to
 * be filled by the signer. The visible mark is content of the sheet; the widget over it has an empty appearance.
 */
export function addSignatureField(doc: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, place: FieldPlace, signedAt: Date): void {
  const signature = doc.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, BYTE_RANGE_MARK, BYTE_RANGE_MARK, BYTE_RANGE_MARK],
    Contents: Buffer.alloc(SIGNATURE_BYTES),
    M: signedAt,
    Reason: new String('Подписание ответа на обращение'),
  })
  const appearance = doc.ref({ Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [0, 0, place.width, place.height], Resources: {} })
  appearance.end('q Q')

  const element = doc.struct('Form', { alt: 'Электронная подпись' })
  parent.add(element)
  doc.annotate(place.x, place.y, place.width, place.height, {
    Subtype: 'Widget',
    FT: 'Sig',
    T: new String('Подпись'),
    TU: new String('Электронная подпись должностного лица'),
    V: signature,
    F: PRINT_LOCKED,
    P: doc.page.dictionary,
    AP: { N: appearance },
    structParent: element,
  })
  element.end()
  addForm(doc, doc.page.annotations.at(-1))
  Object.assign(doc.page.dictionary.data, { Tabs: 'S' })
  signature.end(undefined)
}

/** AcroForm with the one field; NeedAppearances, which pdfkit sets, is forbidden in PDF/A (ISO 19005-2, 6.4.1). */
function addForm(doc: PDFKit.PDFDocument, field: unknown): void {
  doc.initForm()
  const form = doc._root.data.AcroForm?.data
  if (!form) throw new Error('pdfkit has changed: no AcroForm after initForm')
  Reflect.deleteProperty(form, 'NeedAppearances')
  Object.assign(form, { SigFlags: SIG_FLAGS, Fields: [field] })
}
