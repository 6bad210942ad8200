/** Where the requisites of the organisation stand (ГОСТ Р 7.0.97-2016, 4.3, appendix В): across the sheet, or in its upper left corner. */
export const LETTERHEAD_FORMS = ['longitudinal', 'corner'] as const
export type LetterheadForm = (typeof LETTERHEAD_FORMS)[number]
