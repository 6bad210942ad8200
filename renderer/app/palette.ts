import type { PaletteOptions } from '@mui/material/styles'

/** The clock alone is red, amber and green; every mark has its word beside the colour (components/DueChip.tsx). */
export interface ClockPalette {
  readonly overdue: string
  readonly overdueBg: string
  readonly soon: string
  readonly soonBg: string
  readonly later: string
  readonly laterBg: string
  readonly inTime: string
  readonly inTimeBg: string
}

/** Surfaces of the instrument: the chosen row, a suggestion, the table under a scan, the mark of the training database. */
export interface SurfacePalette {
  readonly selected: string
  readonly suggestion: string
  readonly suggestionLine: string
  readonly desk: string
  /** The border of a field. */
  readonly line: string
  readonly training: string
  readonly trainingBg: string
}

declare module '@mui/material/styles' {
  interface Palette {
    clock: ClockPalette
    surface: SurfacePalette
  }
  interface PaletteOptions {
    clock?: ClockPalette
    surface?: SurfacePalette
  }
}

export const lightPalette: PaletteOptions = {
  primary: { main: '#1b55a4', dark: '#123f7c', light: '#4d7fc4', contrastText: '#ffffff' },
  secondary: { main: '#47566b', contrastText: '#ffffff' },
  // Refusals are plum: red belongs to the clock.
  error: { main: '#8f1d5c', light: '#b64a86', dark: '#6d1145', contrastText: '#ffffff' },
  warning: { main: '#5b4699', light: '#8673bd', dark: '#43327a', contrastText: '#ffffff' },
  info: { main: '#1b55a4', light: '#4d7fc4', dark: '#123f7c', contrastText: '#ffffff' },
  success: { main: '#14696b', light: '#43909a', dark: '#0c4d4f', contrastText: '#ffffff' },
  background: { default: '#f3f5f8', paper: '#ffffff' },
  text: { primary: '#1a2230', secondary: '#566275', disabled: '#8892a2' },
  divider: '#dfe4eb',
  action: { hover: 'rgba(27, 85, 164, 0.06)', selected: 'rgba(27, 85, 164, 0.10)', focus: 'rgba(27, 85, 164, 0.12)' },
  clock: {
    overdue: '#a3190f', overdueBg: '#fbe6e4', soon: '#744900', soonBg: '#fdeecd', later: '#3d4a5c', laterBg: '#eaeff5', inTime: '#1a6334', inTimeBg: '#e0f3e6',
  },
  surface: { selected: '#e6effb', suggestion: '#f1f6fe', suggestionLine: '#7ba3d8', desk: '#e7ebf1', line: '#a8b3c1', training: '#543c96', trainingBg: '#eee9fb' },
}

export const darkPalette: PaletteOptions = {
  primary: { main: '#8cb6f5', dark: '#6a9ae3', light: '#b3cff9', contrastText: '#0c1c33' },
  secondary: { main: '#a9b5c6', contrastText: '#12161d' },
  error: { main: '#f2a0cb', light: '#f7c1de', dark: '#d676aa', contrastText: '#330c21' },
  warning: { main: '#c3b2f5', light: '#d8cdf9', dark: '#a28ee0', contrastText: '#1e1440' },
  info: { main: '#8cb6f5', light: '#b3cff9', dark: '#6a9ae3', contrastText: '#0c1c33' },
  success: { main: '#7fcfce', light: '#a7e0df', dark: '#5cb3b2', contrastText: '#062424' },
  background: { default: '#11151b', paper: '#1a2029' },
  text: { primary: '#e6eaf0', secondary: '#a6b1c1', disabled: '#6c7787' },
  divider: '#2e3744',
  action: { hover: 'rgba(140, 182, 245, 0.08)', selected: 'rgba(140, 182, 245, 0.14)', focus: 'rgba(140, 182, 245, 0.16)' },
  clock: {
    overdue: '#ffaea6', overdueBg: '#4a1f1c', soon: '#f5cd80', soonBg: '#43320f', later: '#c3cddb', laterBg: '#2a3340', inTime: '#94d9ab', inTimeBg: '#173a25',
  },
  surface: { selected: '#22344f', suggestion: '#1c2a3f', suggestionLine: '#5b82b8', desk: '#0d1116', line: '#566375', training: '#cfc2f8', trainingBg: '#33285a' },
}
