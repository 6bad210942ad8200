import type { Actor } from '../../domain/people.ts'
import { board } from '../../service/control/board.ts'
import { type Page, pageOf, pages, WORDS } from './journal.ts'
import { alternate, callsInARow, type Measured } from './support/measure.ts'
import { BENCH_SIZES, openSeeded } from './support/seeded.ts'
import type { BenchOffice } from './support/store.ts'

const TURNS = 20
const WARM_UP = 4
const GOAL = 1.3

/** What must not grow with the register, over a million letters and over ten thousand: the same calls, the same number of rows. */
export async function growth(runs: number): Promise<Measured[]> {
  const [few, many] = [await openSeeded(BENCH_SIZES.M), await openSeeded(BENCH_SIZES.XXL)]
  const measured: Measured[] = []
  const against = async (name: string, call: (office: BenchOffice) => () => unknown, turns: number) =>
    measured.push(await alternate({ name: `growth from 10 000: ${name}`, goal: GOAL, size: BENCH_SIZES.XXL.written, ours: callsInARow(call(many)), limit: callsInARow(call(few)), turns, warmUp: WARM_UP }, runs))
  for (const at of pagesOf(few).keys()) {
    const page = (office: BenchOffice) => pagesOf(office)[at] ?? never()
    const rows = Math.min(...(await Promise.all([few, many].map(async (office) => (await pageOf(office.service, clerk(office), page(office))).rows.length))))
    await against(`${page(few).name}, ${rows} rows`, (office) => () => pageOf(office.service, clerk(office), page(office), rows), page(few).sort === 'relevance' ? 2 : TURNS)
  }
  await against('board', (office) => () => board(office.service, office.actor('deputy_director')), TURNS)
  await few.close()
  await many.close()
  return measured
}

/** The filters of an ordinary day, and the words by their weight. */
function pagesOf(office: BenchOffice): readonly Page[] {
  const ordinary = pages(office.actor('specialist').userId, WORDS)
  return [...ordinary, ...ordinary.filter(({ name }) => name === 'words').map((page): Page => ({ ...page, name: 'words, most fitting', sort: 'relevance' }))]
}

const clerk = (office: BenchOffice): Actor => office.actor('clerk')

function never(): never {
  throw new RangeError('no such page')
}
