import path from 'node:path'
import Database from 'better-sqlite3'
import type { RawBuilder } from 'kysely'
import { contactQuery } from '../../db/queries/earlier/contacts.ts'
import { applicantsQuery, nearSurnamesQuery } from '../../db/queries/earlier/names.ts'
import { cardWordsQuery, sharedWordsQuery, tellingStems } from '../../db/queries/earlier/texts.ts'
import { stem, words } from '../../db/search/words.ts'
import { normalise } from '../../db/text.ts'
import { addressKey } from '../../domain/reading/address.ts'
import { surnameBase } from '../../domain/surname.ts'
import { findEarlier } from '../../service/intake/findEarlier.ts'
import { suggestForCard } from '../../service/suggest/suggestForCard.ts'
import { inventCase, type InventedCase } from './support/invent.ts'
import type { Measured } from './support/measure.ts'
import { openOffice, TODAY } from './support/store.ts'

const CASES = 200_000
const LETTERS = 100
const GOAL = 3
const GOAL_MS = 100
const MOST_WORDS = 40

/**
 * Suggestions and earlier appeals for one letter, from both use cases, against the same questions put to the same tables by prepared statements;
 * 95th percentiles. A letter is one of the register sent again: its author declined, its text with a few more words.
 */
export async function suggestions(runs: number): Promise<Measured[]> {
  const office = await openOffice(CASES)
  const { service } = office
  const clerk = office.actor('clerk')
  const letters = Array.from({ length: LETTERS }, (_, index) => inventCase(Math.floor((CASES / LETTERS) * (index + 0.5)), { registeredOn: TODAY, today: TODAY, year: 2026, seq: 1, executors: [1] }))
  const bare = new Database(path.join(office.dir, 'appeals.sqlite'), { readonly: true })
  bare.pragma('cache_size = -65536')
  const prepared = new Map<string, Database.Statement<unknown[], { id?: number }>>()
  const ask = (query: RawBuilder<unknown>): { id?: number }[] => {
    const { sql, parameters } = query.compile(service.store.read)
    const statement = prepared.get(sql) ?? bare.prepare<unknown[], { id?: number }>(sql)
    prepared.set(sql, statement)
    return statement.all(...parameters)
  }
  const card = bare.prepare<[number]>('select id, number, summary, full_text from cases where id = ?')

  const ours = async (letter: InventedCase) => {
    const text = textOf(letter)
    const { fields } = await suggestForCard(service, clerk, { deliveryId: null, text, fileIds: [] })
    const found = await findEarlier(service, clerk, { surname: letter.surname, name: letter.name, patronymic: letter.patronymic, organisation: '', accountNumber: letter.account_number, phones: [letter.phone], email: '', address: letter.address, text })
    if (fields.length < 3 || !found.some(({ id }) => id === letter.id)) throw new Error(`letter ${letter.id} was not found again`)
  }
  const limit = (letter: InventedCase) => {
    const surname = normalise(letter.surname)
    const address = addressKey(letter.address)
    const near = words(`${address?.street} ${address?.house} ${address?.flat}`).map((word) => `"${stem(word)}"`).join(' ')
    const rows = [
      contactQuery({ accountNumber: letter.account_number, phones: [letter.phone], email: '' }, 10),
      nearSurnamesQuery(surnameBase(surname)),
      applicantsQuery([surname], normalise(letter.name).charAt(0), 60),
      cardWordsQuery(`card : NEAR(${near}, 6)`, 40),
      sharedWordsQuery(tellingStems(textOf(letter)).slice(0, MOST_WORDS), 100),
    ].flatMap((query) => (query === null ? [] : ask(query)))
    for (const id of [...new Set(rows.flatMap((row) => row.id ?? []))].slice(0, 20)) card.get(id)
  }

  const times = { ours: [] as number[], limit: [] as number[] }
  for (let run = -1; run < runs; run += 1) {
    for (const [index, letter] of letters.entries()) {
      const oursFirst = (run + index) % 2 === 0
      const first = await timed(async () => (oursFirst ? ours(letter) : limit(letter)))
      const second = await timed(async () => (oursFirst ? limit(letter) : ours(letter)))
      if (run < 0) continue
      times.ours.push(oursFirst ? first : second)
      times.limit.push(oursFirst ? second : first)
    }
  }
  bare.close()
  await office.close()
  const [a, b] = [percentile95(times.ours), percentile95(times.limit)]
  const line = (name: string, bound: number, goal: number): Measured => ({ name, ours: round(a), limit: round(bound), unit: 'ms', ratio: round(a / bound), goal, size: CASES })
  return [line('suggestions and earlier appeals, 95 %: the bare queries', b, GOAL), line('suggestions and earlier appeals, 95 %: of 100 ms', GOAL_MS, 1)]
}

const textOf = ({ surname, name, patronymic, address, full_text, account_number, phone }: InventedCase) =>
  `от ${surname} ${name} ${patronymic}, ${address}, ЛС ${account_number}, тел. ${phone}\n${full_text}\nПрошу ответить в установленный срок.`

async function timed(act: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await act()
  return performance.now() - started
}

function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

const round = (value: number) => Number(value.toPrecision(3))
