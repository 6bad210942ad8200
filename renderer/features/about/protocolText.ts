import type { CheckedFile, CheckedSignature } from '../../../contract/originals.ts'
import { formatDate, formatDateTime } from '../../lib/format.ts'

/** The result of a check as plain text, complete enough to be filed. */
export function protocolText({ name, bytes, sha256, checkedAt, headline, signatures, ours }: CheckedFile): string {
  const lines = [
    'Проверка электронной подписи', '', `Файл: ${name}, ${bytes} байт`, `SHA-256: ${sha256}`, `Проверено: ${formatDateTime(checkedAt)}`, '', headline,
    ...(ours === null ? [] : [ours.number === null ? ours.sentence : `${ours.sentence} Обращение ${ours.number}.`]),
    ...signatures.flatMap((signature, index) => ['', `Подпись ${index + 1}`, ...signatureLines(signature)]),
  ]
  return `${lines.join('\r\n')}\r\n`
}

function signatureLines(s: CheckedSignature): string[] {
  return [
    ...s.problems, `Владелец: ${s.owner === '' ? 'не указан' : s.owner}${s.training ? ' (учебный сертификат, юридической силы нет)' : ''}`, ...(s.serial === '' ? [] : [`Сертификат: ${s.serial}, ${s.algorithm}`]),
    s.time, s.covers, ...s.later, ...(s.trust === '' ? [] : [s.trust]), ...s.path.map((one) => `- ${one.owner}, ${formatDate(one.validFrom)} — ${formatDate(one.validTo)}${one.anchor ? ', доверенный' : ''}`), ...s.notes,
  ]
}
