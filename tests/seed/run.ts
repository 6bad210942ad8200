import path from 'node:path'
import { parseArgs } from 'node:util'
import { isIsoDate, moscowDate } from '../../domain/calendar-date.ts'
import { plural } from '../../domain/plural.ts'
import { makeStore, type Order } from './makeStore.ts'
import { isSize, SIZES } from './sizes.ts'

const { values } = parseArgs({ options: { size: { type: 'string', default: 'S' }, out: { type: 'string' }, today: { type: 'string' }, seed: { type: 'string', default: '1' }, open: { type: 'string' } } })

try {
  await seedStore(orderOf())
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

function orderOf(): Order {
  const { size, out, seed, open } = values
  const today: string = values.today ?? moscowDate(new Date().toISOString())
  if (!isSize(size)) throw new Error(`Размера ${size} нет. Есть: ${Object.keys(SIZES).join(', ')}.`)
  if (!isIsoDate(today)) throw new Error(`Дата ${values.today ?? ''} не годится. Пишите так: 2026-11-23.`)
  if (!/^\d{1,9}$/u.test(seed)) throw new Error(`Зерно ${seed} не годится: нужно целое число.`)
  if (open !== undefined && !/^\d{1,6}$/u.test(open)) throw new Error(`Число писем в работе ${open} не годится: нужно целое число.`)
  return { size: open === undefined ? SIZES[size] : { ...SIZES[size], open: Number(open) }, today, seed: Number(seed), dir: path.resolve(out ?? path.join('out', 'seed', size)) }
}

async function seedStore(order: Order): Promise<void> {
  const begun = performance.now()
  await makeStore(order)
  const seconds = Math.round((performance.now() - begun) / 1000)
  const { written, oral } = order.size
  process.stdout.write(`\nГотово за ${seconds} с: ${written.toLocaleString('ru-RU')} ${plural(written, 'обращение', 'обращения', 'обращений')} и ${oral.toLocaleString('ru-RU')} ${plural(oral, 'разговор', 'разговора', 'разговоров')} в ${order.dir}\n`)
}
