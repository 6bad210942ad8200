import { randomUUID } from 'node:crypto'
import type { Card } from '../../contract/card.ts'
import { emptyCard } from '../../service/intake/emptyCard.ts'
import { registerAppeal, type RegisterInput } from '../../service/intake/registerAppeal.ts'
import { bareInsert, bareRows } from './support/bare-registration.ts'
import { inventCase, type InventedCase } from './support/invent.ts'
import { alternate, callsInARow, type Measured, type Turn } from './support/measure.ts'
import { openOffice, TODAY } from './support/store.ts'

const CASES = 10_000
const CARDS = 200
const GOAL = 2
const TURNS = 50
const WARM_UP = 3

/**
 * A registration from the use case to the disk; every transaction waits for the disk. Against one INSERT of the same card into a table of its own;
 * and, to tell what the tables cost from what the program costs, against prepared statements that write the same rows into the same tables.
 */
export async function registration(runs: number): Promise<Measured[]> {
  const [office, twin] = [await openOffice(CASES), await openOffice(CASES)]
  await twin.service.store.close()
  const clerk = office.actor('clerk')
  const cards = Array.from({ length: CARDS }, (_, index) => inventCase(CASES + index, { registeredOn: TODAY, today: TODAY, year: 2026, seq: CASES + index, executors: [1] }))
  const inputs = cards.map(inputOf)
  let next = 0
  const register = async () => {
    const input = inputs[next++ % CARDS]
    if (input !== undefined) await registerAppeal(office.service, clerk, { ...input, requestId: randomUUID() })
  }
  for (let copies = 0; copies < CARDS; copies += 1) await register()

  const [insert, rows] = [bareInsert(office.dir, CASES), bareRows(twin.dir, cards)]
  const against = (name: string, limit: Turn) => alternate({ name, goal: GOAL, size: CASES, ours: callsInARow(register), limit, turns: TURNS, warmUp: WARM_UP }, runs)
  const measured = [await against('durable registration', callsInARow(insert.write)), await against('durable registration: the same rows by SQL', callsInARow(rows.write))]
  insert.close()
  rows.close()
  await office.close()
  await twin.close()
  return measured
}

/** What a clerk has typed and read from the letter. */
function inputOf({ surname, name, patronymic, address, full_text, account_number, phone, channel, type, summary, topic }: InventedCase): RegisterInput {
  const card: Card = {
    ...emptyCard(TODAY), surname, name, patronymic, address, replyAddress: address, fullText: full_text, accountNumber: account_number, phones: [phone], channel, type, summary, topics: [topic],
  }
  return { card, ruleCode: null, ruleReason: '', resolution: null, fileIds: [], deliveryId: null, requestId: '', links: [] }
}
