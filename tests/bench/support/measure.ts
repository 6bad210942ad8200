/** One line of the report: what the program takes, what the bare operation takes, and how they stand to one another. */
export interface Measured {
  readonly name: string
  /** Median of the program's runs. */
  readonly ours: number
  /** Median of the bare operation's runs. */
  readonly limit: number
  readonly unit: 'ms'
  readonly ratio: number
  /** The ratio that is aimed at. */
  readonly goal: number
  /** How much data the operation stood on. */
  readonly size: number
}

/** Milliseconds of one operation. */
export type Turn = () => Promise<number>

export interface Pair {
  readonly name: string
  readonly goal: number
  readonly size: number
  readonly ours: Turn
  /** The same work done barely. */
  readonly limit: Turn
  /** Turns of each that make one run. */
  readonly turns: number
  /** Runs before the first that counts: a service that has worked for an hour is what people have before them. */
  readonly warmUp: number
}

/** The two take turns, and who goes first changes every time, so that whatever else the machine does falls on both alike. */
export async function alternate({ name, goal, size, ours, limit, turns, warmUp }: Pair, runs: number): Promise<Measured> {
  const times = { ours: [] as number[], limit: [] as number[] }
  for (let run = 0; run < warmUp + runs; run += 1) {
    const sum = { ours: 0, limit: 0 }
    for (let turn = 0; turn < turns; turn += 1) {
      const oursFirst = (run + turn) % 2 === 0
      if (oursFirst) sum.ours += await ours()
      sum.limit += await limit()
      if (!oursFirst) sum.ours += await ours()
    }
    if (run < warmUp) continue
    times.ours.push(sum.ours / turns)
    times.limit.push(sum.limit / turns)
  }
  const [a, b] = [median(times.ours), median(times.limit)]
  return { name, ours: round(a), limit: round(b), unit: 'ms', ratio: round(a / b), goal, size }
}

/** A turn lasts at least so long: short enough for the two to meet the same weather, long enough for the clock. */
const TURN_MS = 5

/** A turn of calls one after another: milliseconds of one of them, everything that they bring with them included. */
export function callsInARow(call: () => unknown): Turn {
  return async () => {
    const started = performance.now()
    let [calls, passed] = [0, 0]
    while (passed < TURN_MS) {
      await call()
      calls += 1
      passed = performance.now() - started
    }
    return passed / calls
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Three significant digits are more than such figures hold. */
const round = (value: number) => Number(value.toPrecision(3))
