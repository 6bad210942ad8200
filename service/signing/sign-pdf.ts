import { SignPdf, Signer as PdfSigner } from '@signpdf/signpdf'
import { Failure } from '../../domain/failure.ts'
import type { Signer } from '../ports/signer.ts'

/** @signpdf/signpdf asks for a signer of its own class; the port stays free of it. */
class PortSigner extends PdfSigner {
  readonly port: Signer
  constructor(port: Signer) {
    super()
    this.port = port
  }
  override sign(pdfBuffer: Buffer): Promise<Buffer> {
    return this.port.sign(pdfBuffer)
  }
}

/**
 * Fills the signature field that the letter was rendered with; not a byte outside the hole changes.
 * @throws Failure SIGNATURE_FAILED when the file has no empty field or the signature does not fit into it, and whatever the signer throws
 */
export async function signPdf(pdf: Buffer, signer: Signer): Promise<Buffer> {
  try {
    return await new SignPdf().sign(pdf, new PortSigner(signer))
  } catch (error) {
    if (error instanceof Failure) throw error
    const tooLong = error instanceof Error && /exceeds placeholder/u.test(error.message)
    throw new Failure('SIGNATURE_FAILED', tooLong
      ? 'Подпись не поместилась в файл: в контейнере ключа слишком много сертификатов. Экспортируйте ключ без лишних сертификатов.'
      : 'В файле нет места для подписи. Сформируйте письмо заново и подпишите ещё раз.')
  }
}
