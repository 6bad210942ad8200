import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { analysis } from './analysis.ts'
import { batch } from './batch.ts'
import { board } from './board.ts'
import { growth } from './growth.ts'
import { journal } from './journal.ts'
import { letter } from './letter.ts'
import { mail } from './mail.ts'
import { peers } from './peers.ts'
import { registration } from './registration.ts'
import { search } from './search.ts'
import { start } from './start.ts'
import { suggestions } from './suggestions.ts'
import { window } from './window.ts'
import type { Measured } from './support/measure.ts'
import { table } from './support/report.ts'
import { BENCH_SIZES, type BenchSize } from './support/seeded.ts'
import { ROOT } from './support/store.ts'

/** `npm run bench [-- --only NAME] [--runs N] [--size S | M | L | XL | XXL]`: the costly paths against the bare minimum of the same machine and the same run. */
const BENCHES: Readonly<Record<string, (runs: number, size: BenchSize) => Promise<Measured[]>>> = { registration, journal, search, board, growth, letter, batch, peers, mail, start, suggestions, analysis, window }

const sizes = Object.keys(BENCH_SIZES) as BenchSize[]
const { values } = parseArgs({ options: { only: { type: 'string' }, runs: { type: 'string', default: '9' }, size: { type: 'string', default: 'XL' } } })
const size = sizes.find((name) => name === values.size)
const runs = Number(values.runs)
const names = values.only === undefined ? Object.keys(BENCHES) : [values.only]
if (size === undefined || !Number.isInteger(runs) || runs < 1 || !names.every((name) => name in BENCHES)) {
  console.error(`--only ${Object.keys(BENCHES).join(' | ')}, --runs 1 or more, --size ${sizes.join(' | ')}`)
  process.exit(2)
}

const lines: Measured[] = []
for (const name of names) {
  console.log(`${name} …`)
  lines.push(...((await BENCHES[name]?.(runs, size)) ?? []))
}
console.log(`\n${table(lines)}\n\nmedians of ${runs} alternating runs; ! over its goal`)
const out = path.join(ROOT, 'out/bench.json')
mkdirSync(path.dirname(out), { recursive: true })
writeFileSync(out, `${JSON.stringify(lines, null, 2)}\n`)
console.log('out/bench.json')
