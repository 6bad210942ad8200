/** What the office begins with; every word and every pause may be changed. */
export const FIRST_LETTER_MAIL = {
  subject: 'Ответ № {исходящий номер} на обращение № {номер}',
  body: `Здравствуйте!

Направляем ответ № {исходящий номер} от {исходящая дата} на Ваше обращение № {номер} от {дата}. Подписанное письмо приложено файлом PDF: сохраните его.

Если у Вас остались вопросы, ответьте на это письмо или позвоните исполнителю.

Исполнитель: {исполнитель}
Телефон: {телефон}

{организация}`,
  replyTo: '',
  // Minutes before the second, third … attempt; two days in all.
  pausesMinutes: [1, 5, 15, 60, 240, 720, 720, 1440],
}
