import type { CheckedFile, CheckedSignature } from '../../contract/originals.ts'
import { formatRuDate, moscowDate, moscowTime } from '../../domain/calendar-date.ts'
import { plural } from '../../domain/plural.ts'
import type { InspectedPdf, InspectedSignature } from '../signing/inspect-pdf.ts'
import type { LaterUpdate } from '../signing/pdf-updates.ts'

const NOTHING = {
  not_pdf: 'Это не PDF. Проверить можно только документ PDF с подписью внутри него.',
  encrypted: 'Файл закрыт паролем, и подписи в нём не видно. Попросите отправителя прислать его без пароля.',
  broken: 'Файл повреждён: в нём нет конца или оглавления. Получите его ещё раз.',
  unsigned: 'В файле нет электронной подписи.',
} as const

/** The whole file in one sentence. */
export function headlineOf({ nothing, signatures }: InspectedPdf, ink: boolean): Pick<CheckedFile, 'verdict' | 'headline'> {
  if (nothing === 'unsigned' && ink) return { verdict: 'valid', headline: 'Письмо подписано собственноручно. Файл не изменён с тех пор, как его приложили к обращению.' }
  if (nothing !== null) return { verdict: 'none', headline: NOTHING[nothing] }
  const many = signatures.length > 1
  if (signatures.some(({ verdict }) => verdict === 'invalid')) return { verdict: 'invalid', headline: many ? 'Не все подписи верны. Файлу верить нельзя.' : 'Подпись неверна. Файлу верить нельзя.' }
  if (signatures.some(({ later }) => later.some(({ kind }) => kind === 'change'))) return { verdict: 'unknown', headline: 'После подписи файл дополнили. Подпись верна только для прежнего его вида.' }
  if (signatures.some(({ verdict }) => verdict === 'unknown')) return { verdict: 'unknown', headline: many ? 'Не все подписи удалось подтвердить.' : 'Подпись подтвердить нельзя: причина ниже.' }
  return { verdict: 'valid', headline: many ? `Все подписи действительны: ${signatures.length}. Файл не изменён.` : 'Подпись действительна. Файл не изменён.' }
}

/** One signature in sentences. */
export function signatureWords(signature: InspectedSignature, file: { bytes: number; registered: Date | null }): CheckedSignature {
  const { verdict, owner, serial, algorithm, training, path, problems, notes, stamped } = signature
  return {
    verdict, owner, serial, algorithm, training,
    time: timeOf(signature, file.registered),
    covers: signature.coversWholeFile ? 'Подписан весь файл, до последнего байта.' : `Подписаны первые ${sizeWords(signature.end)} из ${sizeWords(file.bytes)}.`,
    later: laterWords(signature.later),
    path: (path?.certificates ?? []).map((one) => ({ ...one })),
    trust: path?.sentence ?? '',
    problems: [...problems],
    notes: [...notes, ...(stamped ? ['В подписи есть метка времени службы; эта программа её не проверяет.'] : []), ...(verdict === 'invalid' || path === null ? [] : ['Отзыв сертификата не проверялся.'])],
  }
}

function timeOf({ claimedAt }: InspectedSignature, registered: Date | null): string {
  if (registered !== null) return `Подписано ${moment(registered.toISOString())}: это время записала наша программа, службой времени оно не удостоверено.`
  if (claimedAt === null) return 'Когда подписано, в файле не сказано.'
  return `Подписано ${moment(claimedAt)}: так указал подписавший, никем не удостоверено.`
}

const moment = (at: string): string => `${formatRuDate(moscowDate(at))} в ${moscowTime(at)}`

const LATER: Record<LaterUpdate['kind'], string> = { signature: 'ещё одна подпись', evidence: 'данные для проверки подписи', change: 'изменение документа', foreign: 'посторонние данные' }

/** «После подписи добавлено 1 изменение, 12 КБ: изменение документа.» */
function laterWords(later: readonly LaterUpdate[]): string[] {
  const [first] = later
  if (first === undefined) return []
  const bytes = later.reduce((sum, update) => sum + update.bytes, 0)
  const count = `${later.length} ${plural(later.length, 'изменение', 'изменения', 'изменений')}`
  return [`После подписи добавлено ${count}, ${sizeWords(bytes)}.`, ...later.map(({ kind, bytes: size }, index) => `${index + 1}) ${LATER[kind]}, ${sizeWords(size)}`)]
}

function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} Б`
  const kilobytes = bytes / 1024
  return kilobytes < 1024 ? `${Math.round(kilobytes)} КБ` : `${(kilobytes / 1024).toFixed(1).replace('.', ',')} МБ`
}
