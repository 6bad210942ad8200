/** Personal data as people who do not work the case see it (Standard 3.5, 152-ФЗ). The length of what is hidden is not told. */
import { type PersonName, formatShort } from './person-name.ts'

const HIDDEN = '•••'

/** `Лампочкин С.И.` → `Л••• С.И.` */
export function maskName(person: PersonName): string {
  const surname = person.surname.trim()
  return formatShort({ ...person, surname: surname === '' ? '' : `${surname.charAt(0)}${HIDDEN}` })
}

/** The last two digits stay: `+7 928 123-45-67` → `•••67`. */
export function maskPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '')
  return digits === '' ? '' : `${HIDDEN}${digits.length > 4 ? digits.slice(-2) : ''}`
}

/** The first letter and the domain stay: `ivanov@mail.ru` → `i•••@mail.ru`. */
export function maskEmail(email: string): string {
  const text = email.trim()
  if (text === '') return ''
  const at = text.lastIndexOf('@')
  return at < 1 ? HIDDEN : `${text.charAt(0)}${HIDDEN}${text.slice(at)}`
}

/** Only the settlement stays: `357500, г. Пятигорск, ул. Мира, д. 1` → `г. Пятигорск, •••`. */
export function maskAddress(address: string): string {
  if (address.trim() === '') return ''
  const settlement = address.split(',').map((part) => part.trim()).find((part) => SETTLEMENT.test(part))
  return settlement === undefined ? HIDDEN : `${settlement}, ${HIDDEN}`
}

/** The last three characters stay: `1234567890` → `•••890`. */
export function maskAccount(account: string): string {
  const text = account.trim()
  return text === '' ? '' : `${HIDDEN}${text.length > 5 ? text.slice(-3) : ''}`
}

/** A part of an address that names a settlement and nothing else, so that a street typed without a comma is not let through. */
const SETTLEMENT = /^(г|гор|город|п|пос|посёлок|поселок|пгт|с|село|ст|ст-ца|станица|х|хутор|д|дер|деревня)(\.\s*|\s+)\p{Lu}[\p{L}-]+(\s\p{Lu}[\p{L}-]+)?$/u
