/** A star after the label of a field that registration needs; for the reader of the screen `aria-required` says it. */
export const REQUIRED = { '& .MuiInputLabel-root::after': { content: '" *" / ""', color: 'text.secondary' } } as const
