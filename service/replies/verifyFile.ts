import type { Verification } from '../../contract/replies.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { verifyPdf } from '../signing/verify-pdf.ts'
import { trustedCertificates } from './trustedCertificates.ts'
import { verificationView } from './verificationView.ts'

/** Checks the signature of a PDF brought by anybody; nothing of it is kept. Rubbish gives a report, not a failure. */
export async function verifyFile({ store, clock }: Service, _actor: Actor, input: { file: File }): Promise<Verification> {
  if (input.file.size === 0) throw new Failure('FILE_REJECTED', 'Файл пустой (0 байт). Выберите другой.', { reason: 'empty' })
  const { maxFileBytes } = await readSetting(store.read, 'limits')
  if (input.file.size > maxFileBytes) throw new Failure('FILE_REJECTED', `Файл больше ${Math.floor(maxFileBytes / 1024 / 1024)} МБ. Выберите другой.`, { reason: 'too_large' })
  return verificationView(await verifyPdf(Buffer.from(await input.file.arrayBuffer()), { trusted: await trustedCertificates(store.read), at: clock.now() }))
}
