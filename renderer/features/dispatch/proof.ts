import type { ReplyChannel } from '../../../domain/appeal.ts'

/** What is asked for and kept as proof, by channel (Standard §9.7). */
interface ProofFields {
  /** How to send it now. */
  readonly advice: string
  readonly address: string
  readonly postalId: boolean
  readonly recipient: string | null
  /** Whether the receiver shows a document. */
  readonly document: boolean
  /** Words of the button that attaches a file as proof; null where none is of use. */
  readonly file: string | null
  readonly proof: string
  readonly proofHint: string
  readonly action: string
}

export const PROOF: Record<ReplyChannel, ProofFields> = {
  post: {
    advice: 'Сохраните PDF, распечатайте его, вложите в конверт и сдайте на почту. Номер отправления (ШПИ) стоит на квитанции.',
    address: 'Почтовый адрес', postalId: true, recipient: null, document: false, file: 'Приложить скан квитанции…', proof: 'Подтверждение', proofHint: 'Например: реестр № 14, если письмо простое и ШПИ нет', action: 'Записать отправку почтой',
  },
  email: {
    advice: 'Сохраните PDF и отправьте вложением на этот адрес из почтовой программы: сам файл, а не его распечатку или снимок.',
    address: 'Адрес электронной почты', postalId: false, recipient: null, document: false, file: null, proof: 'Подтверждение', proofHint: 'Например: с ящика office@…, 14:20', action: 'Записать отправку по e-mail',
  },
  phone: {
    advice: 'Позвоните заявителю, сообщите ответ и предложите прислать письмо.',
    address: 'Телефон', postalId: false, recipient: 'С кем говорили', document: false, file: null, proof: 'Запись разговора', proofHint: 'Когда звонили, что сообщили, просил ли заявитель письмо', action: 'Записать разговор',
  },
  fax: { advice: 'Распечатайте письмо и отправьте факсом; отчёт аппарата подтверждает отправку.', address: 'Номер факса', postalId: false, recipient: 'Кто принял', document: false, file: 'Приложить отчёт аппарата…', proof: 'Подтверждение', proofHint: 'Время и номер отчёта аппарата', action: 'Записать отправку факсом' },
  pick_up: { advice: 'Распечатайте письмо в двух экземплярах: на втором получатель ставит дату и подпись.', address: 'Где выдано', postalId: false, recipient: 'Кто получил', document: true, file: 'Приложить скан с подписью…', proof: 'Подтверждение', proofHint: 'Например: подпись на втором экземпляре', action: 'Записать вручение' },
  account_portal: { advice: 'Сохраните PDF и разместите его в личном кабинете заявителя.', address: 'Лицевой счёт', postalId: false, recipient: null, document: false, file: 'Приложить снимок экрана…', proof: 'Подтверждение', proofHint: 'Время размещения', action: 'Записать размещение' },
}
