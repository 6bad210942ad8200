import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Throws that are the same every time for the same seed. */
export interface Dice {
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(values: readonly T[]) => T
  /** `weighted([[7, 'email'], [3, 'post']])` */
  readonly weighted: <T>(values: readonly (readonly [weight: number, value: T])[]) => T
}

/** Dice of one thing of one kind: what is thrown for it does not depend on how many things were thrown before. */
export function diceOf(seed: number, kind: number, id: number): Dice {
  const generator = xoroshiro128plus(Math.imul(seed ^ Math.imul(kind, 0x9e3779b1), 0x85ebca77) ^ Math.imul(id, 0xc2b2ae3d))
  const whole = (from: number, to: number) => uniformInt(generator, from, to)
  const pick = <T>(values: readonly T[]): T => {
    const value = values[whole(0, values.length - 1)]
    if (value === undefined) throw new RangeError('nothing to pick from')
    return value
  }
  return {
    whole,
    chance: (share) => whole(0, 999_999) < share * 1_000_000,
    pick,
    weighted: (values) => {
      let left = whole(1, values.reduce((sum, [weight]) => sum + weight, 0))
      for (const [weight, value] of values) {
        left -= weight
        if (left <= 0) return value
      }
      return pick(values)[1]
    },
  }
}
