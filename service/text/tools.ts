/** Where recognition finds its data and its threads; they lie outside of the archive when the program is packaged. */
export interface TextTools {
  /** Folder with `rus.traineddata`. */
  readonly ocrData: string
  /** Script of Tesseract's thread. */
  readonly ocrThread: string
  /** Folder of the pdfjs-dist package, or of a copy of its parts. */
  readonly pdfLibrary: string
  /** Script of the thread that takes a PDF apart. */
  readonly pdfThread: string
}
