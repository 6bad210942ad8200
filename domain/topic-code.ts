/** Codes of topics: two levels, the second begins with the first (`04`, `04.02`), because a code takes in all beneath it. */

const FIRST_LEVEL = /^[\p{L}\p{N}-]{1,8}$/u
const SECOND_LEVEL = /^[\p{L}\p{N}-]{1,8}\.[\p{L}\p{N}-]{1,8}$/u

/** What is wrong with the code of a topic under this parent; null when nothing is. */
export function topicCodeProblem(code: string, parentCode: string | null): string | null {
  if (parentCode === null) return FIRST_LEVEL.test(code) ? null : 'Код раздела — до 8 букв и цифр без точки: «20».'
  if (SECOND_LEVEL.test(code) && code.startsWith(`${parentCode}.`)) return null
  return `Код темы начинается с кода раздела и точки: «${parentCode}.01».`
}

/** The next free code beneath a parent (or on the first level): the highest number and one more, as wide as the rest. */
export function nextTopicCode(codes: readonly string[], parentCode: string | null): string {
  const beneath = codes.flatMap((code) => {
    const own = parentCode === null ? code : code.startsWith(`${parentCode}.`) ? code.slice(parentCode.length + 1) : ''
    return /^\d{1,7}$/u.test(own) ? [Number(own)] : []
  })
  // «99» is where everything else goes: numbers go on before it.
  const numbers = parentCode === null ? beneath.filter((number) => number < 99) : beneath
  const next = String(Math.max(0, ...numbers) + 1).padStart(2, '0')
  return parentCode === null ? next : `${parentCode}.${next}`
}
