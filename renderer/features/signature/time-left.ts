/** «14 мин», in the last minute «40 с»: whole minutes do not flicker. */
export const timeLeft = (seconds: number): string => (seconds >= 60 ? `${Math.ceil(seconds / 60)} мин` : `${seconds} с`)
