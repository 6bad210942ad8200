import { styled } from '@mui/material/styles'

/** A key as people see it on the keyboard: `<Kbd>Ctrl K</Kbd>`. */
export const Kbd = styled('kbd')({
  display: 'inline-block', fontFamily: 'inherit', fontSize: 12, lineHeight: '16px', fontWeight: 500, padding: '0 5px', marginLeft: 8, border: '1px solid color-mix(in srgb, currentColor 55%, transparent)', borderRadius: 4, whiteSpace: 'nowrap',
})
