/** The author's own number and date, the body that forwards an appeal, and the day by which it wants an answer. */
import type { IsoDate } from '../calendar-date.ts'
import { DATE, readDate } from './dates.ts'
import { firstFound, type Found, oneLine } from './found.ts'

export interface NumberAndDate {
  readonly number: string
  readonly date: IsoDate
}

/** «исх. № 17 от 18.11.2026»: a number with its date. */
export function findNumberAndDate(text: string): Found<NumberAndDate> | null {
  return firstFound(text, new RegExp(String.raw`(?:исх\.?(?:одящий)?\s*)?(?:№|N)\s*([\p{L}\d][\p{L}\d/.\-]*)\s+от\s+(${DATE})`, 'giu'), ([, number = '', written = '']) => {
    const date = readDate(written)
    return date === null ? null : { number, date }
  })
}

/** The same, said to be outgoing: a citizen's letter has no number of its own, and other papers in it have. */
export function findOutgoing(text: string): Found<NumberAndDate> | null {
  const found = findNumberAndDate(text)
  return found !== null && found.words.toLowerCase().startsWith('исх') ? found : null
}

/** The day a letter was written: a date alone on its line or before the signature, the last one. */
export function findLetterDate(text: string): Found<IsoDate> | null {
  const lines = text.split('\n').flatMap((line) => {
    const words = new RegExp(String.raw`^\s*(${DATE})(?:\s*г(?:ода|\.)?)?(?=\s*$|\s{2,}|\s+\p{Lu})`, 'iu').exec(line)
    const date = words === null ? null : readDate(words[0])
    return words === null || date === null ? [] : [{ value: date, words: words[0].trim() }]
  })
  return lines.at(-1) ?? null
}

/** «в срок до 10.12.2026», «не позднее 10 декабря 2026 г.»: the day a forwarding body names. */
export function findAnswerBy(text: string): Found<IsoDate> | null {
  const when = new RegExp(String.raw`(?:в\s+срок\s+(?:до|не\s+позднее)|срок\s+(?:ответа\s+)?до|не\s+позднее|до)\s+(${DATE})`, 'giu')
  return firstFound(text, when, ([, written = '']) => readDate(written))
}

/** Words by which a body passes on somebody else's appeal. */
export const FORWARDING = /направля(?:ем|ю|ет|ется)|перенаправля|пересыла|для рассмотрения|по принадлежности/iu

const BODY = /(?:прокуратура|администрация|министерство|государственная жилищная инспекция|жилищная инспекция|роспотребнадзор|управление федеральной|федеральная (?:антимонопольная )?служба|комитет|департамент|общественная приёмная|общественная приемная|аппарат уполномоченного)[^\n.,;№]{0,80}/iu

/** The body named in the head of a covering letter; only where the letter says that it forwards. */
export function findForwardingBody(text: string): Found<string> | null {
  if (!FORWARDING.test(text)) return null
  const found = BODY.exec(text.slice(0, 600))
  return found === null ? null : { value: capital(oneLine(found[0])), words: found[0].trim() }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
