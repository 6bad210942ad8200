import type { ReadHandle } from '../handle.ts'

/** A number as people say it: «И-123», «123/26», «И-0123/26/1», «№ 123/2026». */
export interface SaidNumber {
  readonly letter: string
  readonly seq: number
  /** Null: of any year. */
  readonly year: number | null
}

const SAID = /^(?:№\s*)?(?:(?<letter>\p{L}{1,3})\s*[-–—]?\s*)?(?<seq>\d{1,7})(?:\s*\/\s*(?<year>\d{4}|\d{2})(?:\s*\/\s*\d{1,3})?)?$/u

/** Null when it is not said like a number; digits alone are one only when asked for so. */
export function saidNumber(typed: string, { bare = false }: { readonly bare?: boolean } = {}): SaidNumber | null {
  const groups = SAID.exec(typed.trim())?.groups
  if (groups === undefined) return null
  const { letter = '', seq = '', year } = groups
  if (letter === '' && year === undefined && !bare) return null
  return { letter: upper(letter), seq: Number(seq), year: year === undefined ? null : Number(year.length === 2 ? `20${year}` : year) }
}

/** Letters of numbers are capitals, Ё among them as Е. */
const upper = (text: string): string => text.toUpperCase().replaceAll('Ё', 'Е')

/** Ids of the cards under this number, the newest first. */
export async function casesNumbered(read: ReadHandle, said: SaidNumber): Promise<number[]> {
  const years = said.year === null ? await yearsOfRegister(read) : [said.year]
  if (years.length === 0) return []
  const rows = await casesNumberedQuery(read, said.seq, years).execute()
  return rows.filter(({ number }) => upper(number).startsWith(said.letter)).toSorted((a, b) => b.id - a.id).map(({ id }) => id)
}

/** One range of the index of numbers for each year. */
export function casesNumberedQuery(read: ReadHandle, seq: number, years: readonly number[]) {
  const keys = years.map((year) => `${year}/${String(seq).padStart(7, '0')}/`)
  return read
    .selectFrom('cases').select(['id', 'number'])
    .where((eb) => eb.or(keys.map((key) => eb.and([eb('number_sort', '>=', key), eb('number_sort', '<', `${key}￿`)]))))
}

async function yearsOfRegister(read: ReadHandle): Promise<number[]> {
  const ends = await Promise.all((['asc', 'desc'] as const).map((direction) => read.selectFrom('cases').select('number_sort').orderBy('number_sort', direction).limit(1).executeTakeFirst()))
  const [first, last] = ends.map((row) => Number(row?.number_sort.slice(0, 4)))
  if (first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last)) return []
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
