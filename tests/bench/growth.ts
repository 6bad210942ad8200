import { board } from '../../service/control/board.ts'
import { pageOf, pages, WORDS } from './journal.ts'
import { alternate, callsInARow, type Measured } from './support/measure.ts'
import { GROWN, ofLetters, openSeeded, type BenchSize } from './support/seeded.ts'
import type { BenchOffice } from './support/store.ts'

const TURNS = 20
const WARM_UP = 4
const GOAL = 1.3

/** What must not grow with the register, over a million letters (with `--size L` over two hundred thousand) and over ten thousand: the same calls, the same number of rows. */
export async function growth(runs: number, size: BenchSize): Promise<Measured[]> {
  const large = GROWN[size]
  const [few, many] = [await openSeeded(ofLetters(10_000)), await openSeeded(ofLetters(large))]
  const measured: Measured[] = []
  for (const { name, call } of works()) {
    const pair = { ours: callsInARow(call(many)), limit: callsInARow(call(few)) }
    measured.push(await alternate({ name: `growth from 10 000: ${name}`, goal: GOAL, size: large, ...pair, turns: TURNS, warmUp: WARM_UP }, runs))
  }
  await few.close()
  await many.close()
  return measured
}

interface Work {
  readonly name: string
  readonly call: (office: BenchOffice) => () => unknown
}

function works(): Work[] {
  const filters = pages(0, WORDS).map(({ name }, at): Work => ({
    name: `journal page, ${name}`,
    call: (office) => {
      const page = pages(office.actor('specialist').userId, WORDS)[at]
      if (page === undefined) throw new RangeError('no such page')
      return () => pageOf(office.service, office.actor('clerk'), page)
    },
  }))
  return [...filters, { name: 'board', call: (office) => () => board(office.service, office.actor('deputy_director')) }]
}
