import GlobalStyles from '@mui/material/GlobalStyles'

/** The window itself does not scroll and is not selected like a web page; thin scroll bars follow the scheme. */
const styles = (
  <GlobalStyles
    styles={(theme) => ({
      'html, body, #root': { height: '100%' },
      body: { overflow: 'hidden', fontSize: 14, lineHeight: '20px', fontFeatureSettings: '"calt" 0' },
      '*': { scrollbarWidth: 'thin', scrollbarColor: `${theme.vars?.palette.text.disabled ?? 'gray'} transparent` },
      'a:focus-visible, [tabindex]:focus-visible': { outline: `2px solid ${theme.vars?.palette.primary.main ?? 'blue'}`, outlineOffset: 2 },
      '@media (prefers-reduced-motion: reduce)': { '*': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' } },
    })}
  />
)

export function GlobalLook() {
  return styles
}
