import { z } from 'zod'
import { LETTERHEAD_FORMS } from '../domain/letterhead.ts'
import { fileContent } from './fields.ts'

const required = (message: string) => z.string().trim().min(1, message).max(500)

/** Requisites of the letterhead, ГОСТ Р 7.0.97. */
export const organisation = z.object({
  fullName: required('Введите полное наименование'),
  shortName: required('Введите краткое наименование'),
  address: required('Введите почтовый адрес'),
  phones: z.array(z.string().trim().min(1)).max(5),
  email: z.union([z.literal(''), z.email('Проверьте адрес электронной почты')]),
  site: z.string().trim().max(200),
  ogrn: z.string().trim().regex(/^(\d{13}|\d{15})?$/, 'ОГРН состоит из 13 или 15 цифр'),
  inn: z.string().trim().regex(/^(\d{10}|\d{12})?$/, 'ИНН состоит из 10 или 12 цифр'),
  kpp: z.string().trim().regex(/^(\d{9})?$/, 'КПП состоит из 9 цифр'),
})
export type Organisation = z.infer<typeof organisation>

const form = z.enum(LETTERHEAD_FORMS)
/** How the requisites stand on a letter, and the facts of the logo: pixels and bytes. */
export const letterheadView = z.object({ form, logo: z.object({ width: z.int(), height: z.int(), bytes: z.int() }).nullable() })
/** The logo: a new picture, PNG or JPEG; the one in use; none. */
export const letterheadInput = z.object({ form, logo: z.union([fileContent, z.enum(['keep', 'none'])]) })
export type LetterheadInput = z.infer<typeof letterheadInput>
