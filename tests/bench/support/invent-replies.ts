import type { Row } from '../../../db/schema/index.ts'
import { documentFromText } from '../../../domain/letter-document.ts'
import type { LetterFacts } from '../../../service/replies/letterFacts.ts'
import type { LetterSigning } from '../../../service/replies/letterModel.ts'
import type { CertificateFacts } from '../../../service/ports/signer.ts'
import { TRAINING_ORGANISATION } from '../../../service/setup/trainingPeople.ts'
import { TODAY } from './store.ts'

export interface InventedReply {
  readonly facts: LetterFacts
  readonly signing: LetterSigning
}

/** Replies of about a page and a half to these cases. */
export function inventReplies(rows: readonly Row<'cases'>[], certificate: CertificateFacts): InventedReply[] {
  const { serial, owner, validFrom, validTo, training } = certificate
  return rows.map((row, index) => ({
    facts: {
      kind: 'reply',
      text: {
        subject: row.summary, salutation: `Уважаемый заявитель ${row.surname ?? ''}!`, addressee: [`${row.surname ?? ''} ${row.name ?? ''} ${row.patronymic ?? ''}`, row.address ?? ''],
        document: documentFromText(bodyOf(row)), attachments: 'Расчёт платы на 2 л. в 1 экз.', replyChannel: 'post', replyAddress: row.address ?? '', result: 'explained', justified: 'no', templateCode: null,
      },
      templateText: null, row, mainTopic: '02', executor: { fullName: 'Счётчикова Алла Петровна', phone: '(8793) 00-00-10' },
      signer: { userId: 7, name: { surname: 'Громов', name: 'Сергей', patronymic: 'Викторович' }, position: 'Заместитель генерального директора', authority: null, authorityProblem: null },
      organisation: TRAINING_ORGANISATION, unresolvedRemarks: 0, training: false,
    },
    signing: { date: TODAY, outgoingNumber: `${row.number}/${index + 1}`, mark: { serial, owner, validFrom, validTo, training } },
  }))
}

function bodyOf({ full_text, number, registered_on, account_number }: Row<'cases'>): string {
  const sentences = (full_text ?? '').split(/(?<=\.) /u)
  return [
    `В ответ на Ваше обращение от ${registered_on} № ${number} по лицевому счёту ${account_number ?? ''} сообщаем следующее.`,
    sentences.slice(0, 4).join(' '), sentences.slice(4, 8).join(' '), ...sentences.slice(0, 3).map((sentence, at) => `${at + 1}. ${sentence}`),
    [...sentences, ...sentences].slice(0, 12).join(' '), 'Если Вы не согласны с ответом, Вы вправе обратиться в орган государственного жилищного надзора или в суд.',
  ].join('\n')
}
