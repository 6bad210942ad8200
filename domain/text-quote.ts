/**
 * A place in a text told by its words and the words around them, so that it is found again after the text was edited elsewhere
 * (W3C Web Annotation Data Model, 4.2.4 TextQuoteSelector).
 */
export interface TextQuote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}
