import { X509Certificate } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cadesSigner } from '../../../service/signing/cades-signer.ts'
import { openContainer } from '../../../service/signing/open-container.ts'
import { signPdf } from '../../../service/signing/sign-pdf.ts'
import { renderLetter } from '../../../templates/pdf/renderLetter.ts'
import { CREATED, FONTS } from '../../templates/foreign.ts'
import { SAMPLES } from '../../templates/sample-letters.ts'
import { inFolder, makeContainer } from './openssl.ts'

/** The very commands that the guide gives to whoever received a letter. */
function commands(): string {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/guide.ru.md'), 'utf8')
  const found = /### Проверка командами OpenSSL\n[\s\S]*?```sh\n([\s\S]*?)```/u.exec(guide)?.[1]
  if (found === undefined) throw new Error('the guide has no commands')
  return found
}

/** What the shell has said, and whether its last command succeeded. */
function runGuide(letter: Buffer, ca: string): { output: string; verified: boolean } {
  return inFolder((at, run) => {
    writeFileSync(at('letter.pdf'), letter)
    writeFileSync(at('ca.pem'), ca)
    writeFileSync(at('guide.sh'), commands())
    const output = run('bash', '-c', 'bash guide.sh 2>&1; echo "exit $?"')
    return { output, verified: output.trim().endsWith('exit 0') }
  })
}

it('the commands of the guide verify a letter with nothing of this program, and refuse a changed, a longer and a stranger’s one', async () => {
  const container = makeContainer({ withCa: true })
  const identity = openContainer([container.p12], 'secret', CREATED)
  const signer = cadesSigner(identity)
  const { pdf } = await renderLetter({ ...SAMPLES.typical, signature: { ...SAMPLES.typical.signature, mark: signer.certificate } }, { fonts: FONTS, signatureField: true, createdAt: CREATED })
  const signed = await signPdf(pdf, signer)
  const ca = container.ca ?? ''

  const good = runGuide(signed, ca)
  expect(good.output).toContain('Verification successful')
  expect(good).toMatchObject({ verified: true })
  expect(good.output).toContain('Подписан весь файл')
  expect(good.output).toContain('Громов Сергей Викторович')
  expect(good.output.replaceAll(':', '')).toContain(new X509Certificate(container.certificate).serialNumber)

  const flipped = Buffer.from(signed)
  flipped[700] = (flipped[700] ?? 0) ^ 1
  expect(runGuide(flipped, ca).verified).toBe(false)
  expect(runGuide(Buffer.concat([signed, Buffer.from('\n')]), ca).output).not.toContain('Подписан весь файл')
  expect(runGuide(signed, makeContainer({ withCa: true }).ca ?? '').verified).toBe(false)
})
