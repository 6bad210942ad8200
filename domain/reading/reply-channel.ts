/** The way in which the author asks to be answered (§9.7). */
import type { ReplyChannel } from '../appeal.ts'
import { firstFound, type Found } from './found.ts'

const ASKED = /(?:ответ|письменный ответ|разъяснени\p{L}+)\s+(?:(?:прошу|просим|направить|направьте|выслать|прислать|дать|сообщить|мне|нам|пришлите)\s+){1,4}([^.\n]{3,60})/giu
const WAYS: readonly (readonly [ReplyChannel, RegExp])[] = [
  ['email', /электронн|e-?mail|эл\.\s*почт/iu],
  ['account_portal', /личн\p{L}+\s+кабинет/iu],
  ['phone', /по\s+телефон|звонк/iu],
  ['pick_up', /лично\s+в\s+руки|получу\s+лично|заберу/iu],
  ['post', /почт|адрес/iu],
]

/** «Ответ прошу направить почтой по указанному адресу» → post. */
export function findReplyChannel(text: string): Found<ReplyChannel> | null {
  return firstFound(text, ASKED, ([, how = '']) => WAYS.find(([, words]) => words.test(how))?.[0] ?? null)
}
