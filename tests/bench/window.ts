import { rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '../e2e/support/expect.ts'
import { openOffice, type Office } from '../e2e/support/office.ts'
import { signIn } from '../e2e/support/session.ts'
import { alternate, type Measured, type Turn } from './support/measure.ts'
import { BENCH_SIZES, seededStore, type BenchSize } from './support/seeded.ts'
import { temporaryFolder, TODAY } from './support/store.ts'

const FLIPS = 5
/** «Without a dropped second»: nothing may stand still so long, whatever the ratio. */
const LONGEST_MS = 1_000

/** The longest time without a frame while a person turns pages of the journal and scrolls them, in the window of the program: a big register against a small one. */
export async function window(runs: number, size: BenchSize): Promise<Measured[]> {
  const big = await openJournal(size)
  const small = await openJournal('S')
  const measured = await alternate({
    name: 'window: longest time without a frame, five pages turned and scrolled', goal: 1.3, size: BENCH_SIZES[size].written,
    ours: pagesTurned(big.office.page), limit: pagesTurned(small.office.page), turns: 1, warmUp: 2,
  }, runs)
  for (const { office, folder } of [big, small]) {
    await office.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return [measured]
}

async function openJournal(size: BenchSize): Promise<{ office: Office; folder: string }> {
  const folder = temporaryFolder()
  symlinkSync(await seededStore(BENCH_SIZES[size]), path.join(folder, 'store'))
  const office = await openOffice({ data: folder, today: TODAY })
  await signIn(office.page, 'gromov')
  return { office, folder }
}

function pagesTurned(page: Page): Turn {
  const first = page.getByRole('grid', { name: 'Журнал обращений' }).getByRole('link').first()
  return async () => {
    await page.bringToFront()
    await page.evaluate(() => void (location.hash = '#/'))
    await page.getByRole('heading', { level: 1, name: 'Мой день' }).waitFor()
    await page.evaluate(() => void (location.hash = '#/journal?size=100'))
    await first.waitFor()
    await page.evaluate(watchFrames)
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const shown = await first.innerText()
      await page.getByRole('button', { name: 'Следующая страница' }).click()
      await expect(first).not.toHaveText(shown)
      await first.hover()
      for (const way of [1_200, 1_200, -2_400]) await page.mouse.wheel(0, way)
    }
    const gap = await page.evaluate(longestGap)
    if (gap > LONGEST_MS) throw new Error(`the window stood still for ${Math.round(gap)} ms`)
    return gap
  }
}

function watchFrames(): void {
  const frames = { last: performance.now(), longest: 0, watching: true }
  Reflect.set(globalThis, 'watchedFrames', frames)
  const drawn = (now: number) => {
    frames.longest = Math.max(frames.longest, now - frames.last)
    frames.last = now
    if (frames.watching) requestAnimationFrame(drawn)
  }
  requestAnimationFrame(drawn)
}

function longestGap(): number {
  const frames = Reflect.get(globalThis, 'watchedFrames') as { longest: number; watching: boolean }
  frames.watching = false
  return frames.longest
}
