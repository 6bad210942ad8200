import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { fill } from './fill.ts'
import { foundOffice } from './office.ts'
import { progressBar } from './progress.ts'
import type { Size } from './sizes.ts'

export interface Order {
  readonly size: Size
  readonly dir: string
  readonly today: IsoDate
  readonly seed: number
}

/**
 * Makes a store of the size in a folder that is empty or not there yet; what was begun and failed is taken away.
 * @throws Error in Russian when the folder holds anything
 */
export async function makeStore({ size, dir, today, seed }: Order): Promise<void> {
  if (existsSync(dir) && readdirSync(dir).length > 0) throw new Error(`В папке ${dir} уже что-то есть. Ничего не изменено: укажите пустую папку (--out).`)
  mkdirSync(dir, { recursive: true })
  try {
    const office = await foundOffice(dir, { today, seed })
    fill(dir, { office, size, today, seed, onProgress: progressBar() })
  } catch (error) {
    rmSync(dir, { recursive: true, force: true })
    throw error
  }
}
