import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { isIsoDate, moscowDate } from '../../domain/calendar-date.ts'
import { plural } from '../../domain/plural.ts'
import { fill } from './fill.ts'
import { foundOffice } from './office.ts'
import { isSize, SIZES, type SizeName } from './sizes.ts'

interface Order {
  readonly size: SizeName
  readonly dir: string
  readonly today: string
  readonly seed: number
}

const { values } = parseArgs({ options: { size: { type: 'string', default: 'S' }, out: { type: 'string' }, today: { type: 'string' }, seed: { type: 'string', default: '1' } } })

try {
  await seedStore(orderOf())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

function orderOf(): Order {
  const { size, out, seed } = values
  const today: string = values.today ?? moscowDate(new Date().toISOString())
  if (!isSize(size)) throw new Error(`Размера ${size} нет. Есть: ${Object.keys(SIZES).join(', ')}.`)
  if (!isIsoDate(today)) throw new Error(`Дата ${values.today ?? ''} не годится. Пишите так: 2026-11-23.`)
  if (!/^\d{1,9}$/u.test(seed)) throw new Error(`Зерно ${seed} не годится: нужно целое число.`)
  return { size, today, seed: Number(seed), dir: path.resolve(out ?? path.join('out', 'seed', size)) }
}

async function seedStore({ size, dir, today, seed }: Order): Promise<void> {
  if (existsSync(dir) && readdirSync(dir).length > 0) throw new Error(`В папке ${dir} уже что-то есть. Ничего не изменено: укажите пустую папку (--out).`)
  mkdirSync(dir, { recursive: true })
  const begun = performance.now()
  try {
    const office = await foundOffice(dir, { today, seed })
    fill(dir, { office, size: SIZES[size], today, seed, onProgress: progressBar() })
  } catch (error) {
    rmSync(dir, { recursive: true, force: true })
    throw error
  }
  const seconds = Math.round((performance.now() - begun) / 1000)
  const { written, oral } = SIZES[size]
  process.stdout.write(`\nГотово за ${seconds} с: ${written.toLocaleString('ru-RU')} ${plural(written, 'обращение', 'обращения', 'обращений')} и ${oral.toLocaleString('ru-RU')} ${plural(oral, 'разговор', 'разговора', 'разговоров')} в ${dir}\n`)
}

function progressBar(): (done: number, of: number) => void {
  let shown = -1
  return (done, of) => {
    const share = Math.floor((done * 100) / of)
    if (share === shown) return
    shown = share
    const bar = '█'.repeat(Math.floor(share / 4)).padEnd(25, '░')
    process.stdout.write(process.stdout.isTTY ? `\r${bar} ${share} %` : share % 10 === 0 ? `${share} %\n` : '')
  }
}
