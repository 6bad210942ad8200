/** What passes between the service and the thread that takes a PDF apart. */
export interface PdfThreadData {
  readonly bytes: Uint8Array
  /** Folder of the pdfjs-dist package, or of a copy of its parts. */
  readonly library: string
}

export interface PageRequest {
  readonly page: number
  /** Pictures of the page are wanted even when it carries text. */
  readonly pictures: boolean
}

export type ThreadAnswer =
  | { readonly kind: 'opened'; readonly pages: number }
  | { readonly kind: 'page'; readonly text: string; readonly pictures: readonly Uint8Array[] }
  | { readonly kind: 'failed'; readonly reason: PdfFailure }

/** `password`: locked by its author; `damaged`: not a PDF that can be read. */
export type PdfFailure = 'password' | 'damaged'
