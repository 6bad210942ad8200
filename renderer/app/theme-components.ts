import type { Components, CssVarsTheme, Theme } from '@mui/material/styles'
import type {} from '@mui/x-data-grid/themeAugmentation'
import type {} from '@mui/x-date-pickers/themeAugmentation'

type Parts = Components<Omit<Theme, 'components' | 'palette'> & CssVarsTheme>

const CONTROL_HEIGHT = 32

/** The label stands above the field and the outline has no notch: forms read as columns, not as puzzles. */
const fields: Parts = {
  MuiTextField: { defaultProps: { size: 'small', variant: 'outlined', fullWidth: true } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiInputLabel: {
    defaultProps: { shrink: true },
    styleOverrides: {
      root: ({ theme }) => ({
        position: 'static', transform: 'none', maxWidth: '100%', fontSize: 13, lineHeight: '18px', marginBottom: 3, color: theme.vars.palette.text.secondary,
        '&.Mui-focused': { color: theme.vars.palette.text.secondary },
        '&.Mui-error': { color: theme.vars.palette.error.main },
      }),
      asterisk: ({ theme }) => ({ color: theme.vars.palette.text.secondary }),
    },
  },
  MuiOutlinedInput: {
    defaultProps: { notched: false },
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: theme.vars.palette.background.paper,
        '&.Mui-focused': { boxShadow: `0 0 0 3px ${theme.vars.palette.action.focus}` },
        '&.Mui-disabled': { backgroundColor: theme.vars.palette.background.default },
      }),
      input: { padding: '0 10px', height: CONTROL_HEIGHT, 'textarea&': { padding: 0, height: 'auto', lineHeight: '20px' } },
      multiline: { padding: '6px 10px' },
      notchedOutline: ({ theme }) => ({ top: 0, borderColor: theme.vars.palette.surface.line, '& legend': { display: 'none' } }),
    },
  },
  MuiPickersOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '0 4px 0 10px', backgroundColor: theme.vars.palette.background.paper,
        '&.Mui-focused': { boxShadow: `0 0 0 3px ${theme.vars.palette.action.focus}` },
        '& .MuiPickersOutlinedInput-sectionsContainer': { padding: 0, height: CONTROL_HEIGHT, alignItems: 'center' },
        '& .MuiIconButton-root': { padding: 4 },
      }),
      notchedOutline: ({ theme }) => ({ top: 0, borderColor: theme.vars.palette.surface.line, '& legend': { display: 'none' } }),
    },
  },
  MuiSelect: { styleOverrides: { select: { minHeight: 'auto', lineHeight: `${CONTROL_HEIGHT}px` } } },
  MuiAutocomplete: {
    defaultProps: { size: 'small', openText: 'Открыть', closeText: 'Закрыть', clearText: 'Очистить', noOptionsText: 'Ничего не найдено', loadingText: 'Загрузка…' },
    styleOverrides: { paper: ({ theme }) => ({ border: `1px solid ${theme.vars.palette.divider}`, boxShadow: theme.shadows[4] }), inputRoot: { padding: '0 4px !important', minHeight: CONTROL_HEIGHT, '& .MuiAutocomplete-input': { padding: '0 6px !important' } }, option: { minHeight: 32 } },
  },
  MuiFormHelperText: { styleOverrides: { root: { marginLeft: 0, marginRight: 0, marginTop: 3, fontSize: 12.5, lineHeight: '16px' } } },
  MuiCheckbox: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 5 } } },
  MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 5 } } },
  MuiSwitch: { defaultProps: { size: 'small' } },
  MuiFormControlLabel: { styleOverrides: { root: { marginLeft: -5 } } },
}

const surfaces: Parts = {
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' }, outlined: { borderRadius: 8 } } },
  MuiDialog: { defaultProps: { fullWidth: true, maxWidth: 'xs' }, styleOverrides: { paper: ({ theme }) => ({ border: `1px solid ${theme.vars.palette.divider}` }) } },
  MuiMenu: { defaultProps: { elevation: 4 } },
  MuiMenuItem: { styleOverrides: { root: { minHeight: 32, paddingTop: 4, paddingBottom: 4, fontSize: 14 } } },
  MuiTooltip: { defaultProps: { arrow: true, enterDelay: 500 }, styleOverrides: { tooltip: { fontSize: 12.5, maxWidth: 380 } } },
  MuiAlert: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: { root: ({ theme }) => ({ backgroundColor: theme.vars.palette.background.paper, color: theme.vars.palette.text.primary, padding: '4px 14px' }), message: { fontSize: 14, flexGrow: 1, minWidth: 0 } },
  },
  MuiTab: { styleOverrides: { root: { minHeight: 38, padding: '6px 14px', textTransform: 'none', fontSize: 14 } } },
  MuiTabs: { styleOverrides: { root: { minHeight: 38 } } },
  MuiTableCell: { styleOverrides: { root: ({ theme }) => ({ padding: '7px 10px', fontSize: 14, borderColor: theme.vars.palette.divider }), head: ({ theme }) => ({ fontSize: 12.5, lineHeight: '18px', fontWeight: 600, color: theme.vars.palette.text.secondary }), stickyHeader: ({ theme }) => ({ backgroundColor: theme.vars.palette.background.paper }) } },
  MuiDataGrid: {
    defaultProps: { density: 'compact', rowHeight: 37, columnHeaderHeight: 34, disableColumnMenu: true, disableRowSelectionOnClick: true, pageSizeOptions: [25, 50, 100], hideFooterSelectedRowCount: true },
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: 8, fontVariantNumeric: 'tabular-nums', backgroundColor: theme.vars.palette.background.paper,
        '--DataGrid-rowBorderColor': theme.vars.palette.divider, '--DataGrid-t-color-border-base': theme.vars.palette.divider,
        '& .MuiDataGrid-columnHeaderTitle': { fontSize: 13, fontWeight: 600, color: theme.vars.palette.text.secondary },
        '& .MuiDataGrid-cell:focus-visible, & .MuiDataGrid-columnHeader:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: -2 },
      }),
    },
  },
}

const controls: Parts = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: ({ theme }) => ({ '&.Mui-focusVisible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 } }) },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, variant: 'outlined' },
    styleOverrides: {
      root: { textTransform: 'none', fontWeight: 600, minHeight: CONTROL_HEIGHT, padding: '4px 14px', lineHeight: '20px', whiteSpace: 'nowrap', flexShrink: 0 },
      sizeSmall: { minHeight: 28, padding: '2px 10px', fontSize: 13 },
      outlined: ({ theme }) => ({ '&:not(.Mui-disabled)': { backgroundColor: theme.vars.palette.background.paper }, '&:hover:not(.Mui-disabled)': { backgroundColor: theme.vars.palette.surface.selected } }),
    },
    variants: [{ props: { variant: 'outlined', color: 'inherit' }, style: ({ theme }) => ({ borderColor: theme.vars.palette.divider }) }],
  },
  MuiIconButton: { defaultProps: { size: 'small' }, styleOverrides: { root: { borderRadius: 6 } } },
  MuiToggleButton: { styleOverrides: { root: { textTransform: 'none', padding: '3px 12px', minHeight: CONTROL_HEIGHT } } },
  MuiChip: { defaultProps: { size: 'small' }, styleOverrides: { root: { borderRadius: 5, fontWeight: 600, fontSize: 12.5, height: 22 } } },
  MuiLink: { defaultProps: { underline: 'hover' }, styleOverrides: { root: ({ theme }) => ({ borderRadius: 3, '&.MuiLink-button': { verticalAlign: 'baseline' }, '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 } }) } },
  MuiListItemButton: { styleOverrides: { root: { borderRadius: 6 } } },
}

export const themeComponents: Parts = { ...fields, ...surfaces, ...controls }
