import { ruRU as coreRu } from '@mui/material/locale'
import { createTheme } from '@mui/material/styles'
import { ruRU as gridRu } from '@mui/x-data-grid/locales'
import { ruRU as pickersRu } from '@mui/x-date-pickers/locales'
import { formatNumber } from '../lib/format.ts'
import { darkPalette, lightPalette } from './palette.ts'
import { themeComponents } from './theme-components.ts'

const FACE = '"Golos Text Variable", "Golos Text", "Segoe UI", system-ui, sans-serif'

/** ruRU of the grid has no words for «1–50 из 1 234». */
const gridRows = {
  components: {
    MuiDataGrid: {
      defaultProps: {
        localeText: {
          ...gridRu.components.MuiDataGrid.defaultProps.localeText,
          paginationRowsPerPage: 'Строк на странице:',
          paginationDisplayedRows: ({ from, to, count }: { from: number; to: number; count: number }) =>
            count === 0 ? 'Нет записей' : `${formatNumber(from)}–${formatNumber(to)} из ${count === -1 ? `более ${formatNumber(to)}` : formatNumber(count)}`,
        },
      },
    },
  },
}

export const theme = createTheme(
  {
    cssVariables: { colorSchemeSelector: 'data-scheme' },
    colorSchemes: { light: { palette: lightPalette }, dark: { palette: darkPalette } },
    shape: { borderRadius: 6 },
    spacing: 8,
    typography: {
      fontFamily: FACE,
      fontSize: 14,
      htmlFontSize: 16,
      h1: { fontSize: 18, fontWeight: 700, lineHeight: '26px' },
      h2: { fontSize: 15, fontWeight: 650, lineHeight: '22px' },
      h3: { fontSize: 13, fontWeight: 650, lineHeight: '18px' },
      body1: { fontSize: 14, lineHeight: '20px' },
      body2: { fontSize: 13, lineHeight: '18px' },
      caption: { fontSize: 12.5, lineHeight: '16px' },
      button: { fontSize: 14, textTransform: 'none' },
    },
    transitions: { duration: { shortest: 80, shorter: 100, short: 120, standard: 140, complex: 180, enteringScreen: 120, leavingScreen: 100 } },
    components: themeComponents,
  },
  coreRu,
  pickersRu,
  gridRows,
)
