/** What pdfkit 0.20 accepts and its types (0.17) do not know yet; `_root` is private to it and proved by the tests of the field. */
declare namespace PDFKit {
  interface PDFDocument {
    readonly _root: { readonly data: { AcroForm?: PDFKitReference } }
  }
}
declare namespace PDFKit.Mixins {
  interface PDFFont {
    registerFont(name: string, font: import('fontkit').Font): this
  }
  interface StructureElementOptions {
    /** Left, top, right, bottom; points from the upper left corner of the sheet. */
    bbox?: readonly [number, number, number, number]
    scope?: 'Column' | 'Row'
  }
  interface AnnotationOption {
    Subtype?: string
    FT?: string
    T?: object
    TU?: object
    V?: PDFKitReference
    F?: number
    P?: PDFKitReference
    AP?: { readonly N: PDFKitReference }
    structParent?: PDFStructureElement
  }
}
