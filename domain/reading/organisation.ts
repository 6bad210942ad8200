/** Organisations by the words of their legal form. */
import type { ApplicantKind } from '../appeal.ts'
import { firstFound, type Found, oneLine } from './found.ts'

const FORMS = String.raw`ООО|ОАО|ПАО|АО|ЗАО|НАО|МУП|ГУП|ТСЖ|ТСН|ЖСК|УК|ГБУ|МБУ|МКУ|СНТ|ДНТ`
const NAMED = /(?:^|[\s«"])(?:ООО|ОАО|ПАО|АО|ЗАО|НАО|МУП|ГУП|ТСЖ|ТСН|ЖСК|УК|ГБУ|МБУ|МКУ|СНТ|ДНТ|администрация|прокуратура|министерство|комитет)(?:[\s«"]|$)/iu
const HOUSING = /(?:^|[\s«"])(?:ТСЖ|ТСН|ЖСК|УК|СНТ|ДНТ)(?:[\s«"]|$)/iu
const QUOTED = new RegExp(String.raw`(?<!\p{L})(?:${FORMS})\s*[«"“]([^»"”\n]{2,80})[»"”]`, 'gu')

/** A sender's name that is not a person's. */
export const isOrganisation = (name: string): boolean => NAMED.test(name)

/** Housing associations and managing companies have a kind of their own (§1.2). */
export const organisationKind = (name: string): ApplicantKind => (HOUSING.test(name) ? 'housing' : 'legal_entity')

/** «от ООО «Ромашка-Тест»», or the form in quotes beside a director's signature; `own` is the name of the supplier, to whom letters are written. */
export function findOrganisation(text: string, own: string): Found<string> | null {
  const ours = plainName(own)
  const from = firstFound(text, new RegExp(String.raw`(?<!\p{L})от\s+((?:${FORMS})\s*[«"“][^»"”\n]{2,80}[»"”])`, 'giu'), ([, name = '']) => oneLine(name))
  if (from !== null) return from
  if (!/(?:генеральный\s+)?директор\s+\p{Lu}|председатель\s+правления|ИНН\s*\d/u.test(text)) return null
  return firstFound(text, QUOTED, ([name, inner = '']) => (ours !== '' && (ours.includes(plainName(inner)) || plainName(name).includes(ours)) ? null : oneLine(name)))
}

const plainName = (name: string): string => name.toLowerCase().replace(/[«»"“”]/gu, '').replace(/\s+/gu, ' ').trim()

/** «Директор Тестов Е.Е.»: who signs for an organisation. */
export function findSignatory(text: string): Found<string> | null {
  return firstFound(text, /(?<!\p{L})(?:генеральный директор|исполнительный директор|директор|председатель(?:\s+правления|\s+ТСЖ|\s+ЖСК)?|управляющий|главный бухгалтер)\s+(?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.\s?\p{Lu}\.|\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+)/giu, ([words]) => oneLine(words))
}
