/** Volumes of DOMAIN §10: written appeals, talks, years. */
export interface Size {
  readonly written: number
  readonly oral: number
  readonly years: number
  /** About how many are in work today; without it as many as come of so many letters a year. */
  readonly open?: number | undefined
}

export const SIZES = {
  S: { written: 2_000, oral: 4_000, years: 1 },
  L: { written: 20_000, oral: 40_000, years: 10 },
  XL: { written: 200_000, oral: 400_000, years: 10, open: 150 },
  XXL: { written: 1_000_000, oral: 400_000, years: 10, open: 150 },
} as const satisfies Record<string, Size>
export type SizeName = keyof typeof SIZES

export const isSize = (name: string): name is SizeName => Object.hasOwn(SIZES, name)
