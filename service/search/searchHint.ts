import { parseQuery } from '../../db/search/query.ts'
import type { SearchScope } from '../../db/search/scope.ts'

/** Why a query can find nothing, in a sentence; null when it can. */
export function searchHint(query: string, { people }: SearchScope): string | null {
  if (query.trim() === '') return null
  const { all, none } = parseQuery(query)
  if (all.length === 0 && none.length > 0) return 'В запросе только исключения. Напишите хотя бы одно слово, которое должно быть в обращении.'
  if (all.length === 0) return 'В запросе нет ни буквы, ни цифры. Напишите слово, фамилию или номер.'
  if (people?.length === 0) return 'По словам ищут те, кто ведёт обращения. Вам доступен поиск по номеру.'
  return null
}
