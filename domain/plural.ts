/** Russian plural forms: 1 день, 2 дня, 5 дней, 11 дней, 21 день. `n` is a whole number; its sign does not matter. */
export function plural(n: number, one: string, few: string, many: string): string {
  const lastTwo = Math.abs(n) % 100
  const last = lastTwo % 10
  if (lastTwo >= 11 && lastTwo <= 14) return many
  if (last === 1) return one
  return last >= 2 && last <= 4 ? few : many
}

/** `5 дней`. */
export function days(n: number): string {
  return `${n} ${plural(n, 'день', 'дня', 'дней')}`
}

/** `3 рабочих дня`. */
export function workingDays(n: number): string {
  return `${n} ${plural(n, 'рабочий день', 'рабочих дня', 'рабочих дней')}`
}

/** `30 календарных дней`. */
export function calendarDays(n: number): string {
  return `${n} ${plural(n, 'календарный день', 'календарных дня', 'календарных дней')}`
}
