/** The title of a letter on paper: «ЗАЯВЛЕНИЕ», «Жалоба» alone on its line. It says what a subject says in a message. */
export function titleOf(text: string): string {
  const line = text.split('\n').map((one) => one.trim().replace(/[.:]$/u, '')).find((one) => /^\p{Lu}{5,}(?:\s\p{Lu}{2,}){0,4}$/u.test(one) || /^(?:Заявление|Жалоба|Претензия|Предложение|Запрос|Благодарность|Отзыв)$/u.test(one))
  return line ?? ''
}
