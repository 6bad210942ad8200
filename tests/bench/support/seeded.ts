import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Actor, Role } from '../../../domain/people.ts'
import { formatFull } from '../../../domain/person-name.ts'
import type { Service } from '../../../service/context.ts'
import { makeStore } from '../../seed/makeStore.ts'
import type { Size } from '../../seed/sizes.ts'
import { firstOf, openBenchService, ROOT, TODAY, type BenchOffice } from './store.ts'

/** A desk that does not grow with the register. */
const ofLetters = (written: number): Size => ({ written, oral: 4_000, years: 10, open: 150 })

/** Stores that benches stand on, by the name of `--size`. Of S, L and XL the open ones are as many as the board is asked to bear; M and XXL differ in nothing but the letters. */
export const BENCH_SIZES = {
  S: { written: 2_000, oral: 4_000, years: 1, open: 200 },
  M: ofLetters(10_000),
  L: { written: 20_000, oral: 40_000, years: 10, open: 2_000 },
  XL: { written: 200_000, oral: 400_000, years: 10, open: 10_000 },
  XXL: ofLetters(1_000_000),
} as const satisfies Record<string, Size>
export type BenchSize = keyof typeof BENCH_SIZES
/** The folder of a seeded store, made once and kept between runs; delete `out/seed/bench` after a change of the seed. */
export async function seededStore(size: Size): Promise<string> {
  const dir = path.join(ROOT, 'out/seed/bench', `${size.written}-${size.open ?? 'natural'}`)
  if (existsSync(dir)) return dir
  console.log(`  a store of ${size.written} letters is made once …`)
  const begun = `${dir}.begun`
  rmSync(begun, { recursive: true, force: true })
  await makeStore({ size, dir: begun, today: TODAY, seed: 1 })
  renameSync(begun, dir)
  return dir
}

/** The service on a seeded store for work that only reads; the store stays. */
export async function openSeeded(size: Size): Promise<BenchOffice> {
  const dir = await seededStore(size)
  const service = await openBenchService(dir)
  // A migration copies the store first; what can be made again need not be kept twice.
  rmSync(path.join(dir, 'backups'), { recursive: true, force: true })
  const people = await peopleOf(service)
  return {
    service,
    dir,
    actor: (role) => firstOf(people, role),
    close: () => service.store.close(),
  }
}

async function peopleOf({ store }: Service): Promise<Actor[]> {
  const rows = await store.read.selectFrom('users').innerJoin('user_roles', 'user_roles.user_id', 'users.id').select(['id', 'surname', 'name', 'patronymic', 'unit_id', 'role']).orderBy('id').execute()
  return rows.map((row) => ({ userId: row.id, fullName: formatFull({ ...row, patronymic: row.patronymic ?? '' }), unitId: row.unit_id, roles: rows.filter(({ id }) => id === row.id).map(({ role }): Role => role) }))
}
