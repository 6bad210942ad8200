import type { ChecklistItemView } from '../../contract/replies.ts'
import { textOfDocument } from '../../domain/letter-document.ts'
import { formatFull } from '../../domain/person-name.ts'
import { Failure } from '../../domain/failure.ts'
import { checkReply } from '../../domain/reply-checklist.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { plural } from '../../domain/plural.ts'
import type { LoadedFonts } from '../../templates/pdf/fonts.ts'
import { textsOf } from '../../templates/pdf/letter-texts-of.ts'
import { unsupportedCharacters } from '../../templates/pdf/unsupported-characters.ts'
import type { LetterFacts } from './letterFacts.ts'
import { letterModel } from './letterModel.ts'

/** What the letter must have before signature, §7.2.5 and §8.2.3 of the Standard, and what the card needs from it to be closed. */
export function replyChecklist(facts: LetterFacts, today: IsoDate, fonts: LoadedFonts): ChecklistItemView[] {
  const { kind, text, templateText, executor, signer, mainTopic } = facts
  const letter = checkReply({
    kind,
    body: textOfDocument(text.document),
    templateText,
    executor,
    signer: signer === null ? null : { fullName: formatFull(signer.name), position: signer.position },
    authority: signer?.authority ?? null,
    authorityProblem: signer?.authorityProblem ?? null,
    addressee: text.addressee.join('\n'),
    replyChannel: text.replyChannel,
    replyAddress: text.replyAddress,
    topic: mainTopic,
    subject: text.subject,
    salutation: text.salutation,
    today,
    unsupportedCharacters: unsupportedCharacters(textsOf(letterModel(facts, null)).join(' '), fonts),
  })
  return [...letter.map((item) => ({ ...item })), ...closingItems(facts)]
}

function closingItems({ kind, text, row, organisation, unresolvedRemarks }: LetterFacts): ChecklistItemView[] {
  const item = (code: string, label: string, hint: string, field: string | null, blocking: boolean): ChecklistItemView => ({ code, label, hint, field, ok: hint === '', blocking })
  const judged = kind === 'reply'
  const left = unresolvedRemarks
  return [
    item('organisation', 'Реквизиты на бланке', organisation === null ? 'Администратор ещё не заполнил реквизиты организации.' : '', null, true),
    ...(judged ? [item('result', 'Результат рассмотрения', text.result === null ? 'Выберите результат рассмотрения: он станет результатом обращения.' : '', 'result', true)] : []),
    ...(judged && (row.type === 'complaint' || row.type === 'claim') ? [item('justified', 'Обоснованность', text.justified === null ? 'Укажите, обоснованна ли жалоба: это нужно для анализа обращений.' : '', 'justified', false)] : []),
    item('remarks', 'Замечания подписывающего сняты', left === 0 ? '' : `Не отмечено исправленным: ${left} ${plural(left, 'замечание', 'замечания', 'замечаний')}.`, null, false),
  ]
}

/** @throws Failure NOT_READY with everything that is missing, in order */
export function assertReady(items: readonly ChecklistItemView[], what: string): void {
  const missing = items.filter(({ ok, blocking }) => blocking && !ok)
  if (missing.length === 0) return
  throw new Failure('NOT_READY', `${what}: ${missing.map(({ hint }) => hint).join(' ')}`, { missing: missing.map(({ label }) => label) })
}
