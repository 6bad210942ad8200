/** Volumes of DOMAIN §10: written appeals, talks, years; `working` is how many cases are open today. */
export interface Size {
  readonly written: number
  readonly oral: number
  readonly years: number
  /** Share of all written appeals that came with the mass outage of the last days. */
  readonly outage: number
}

export const SIZES = {
  S: { written: 2_000, oral: 4_000, years: 1, outage: 0 },
  L: { written: 20_000, oral: 40_000, years: 10, outage: 0.02 },
  XL: { written: 200_000, oral: 400_000, years: 10, outage: 0.045 },
  XXL: { written: 1_000_000, oral: 400_000, years: 10, outage: 0.009 },
} as const satisfies Record<string, Size>
export type SizeName = keyof typeof SIZES

export const isSize = (name: string): name is SizeName => Object.hasOwn(SIZES, name)
