import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'
import { letterModel } from '../../service/replies/letterModel.ts'
import { cadesSigner } from '../../service/signing/cades-signer.ts'
import { signPdf } from '../../service/signing/sign-pdf.ts'
import { createTrainingCertificate } from '../../service/signing/training-certificate.ts'
import { textsOf } from '../../templates/pdf/letter-texts-of.ts'
import { renderLetter } from '../../templates/pdf/renderLetter.ts'
import { findProgram } from './support/find-program.ts'
import { inventReplies, type InventedReply } from './support/invent-replies.ts'
import { alternate, callsInARow, type Measured } from './support/measure.ts'
import { openOffice } from './support/store.ts'

const run = promisify(execFile)
const LETTERS = 50

/** A peer that makes a PDF of the letter's words, and how it is closed when it was done. */
interface Peer {
  readonly name: string
  /** Share of the time of the peer that the program may take at most: twenty and three times quicker. */
  readonly goal: number
  readonly print: (html: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** A signed letter against the same words printed, and not signed, by an office suite and by a browser; those that are not installed are named. */
export async function peers(runs: number): Promise<Measured[]> {
  const office = await openOffice(LETTERS)
  const { service } = office
  const fonts = await service.fonts()
  const { privateKey, certificate } = await createTrainingCertificate({
    commonName: 'Громов Сергей Викторович', organisation: 'ОАО «Пятигорские электрические сети»', password: '',
    validFrom: new Date('2026-01-01T00:00:00Z'), validTo: new Date('2027-12-31T00:00:00Z'),
  })
  const signer = cadesSigner({ privateKey, certificate, chain: [] })
  const replies = inventReplies(await service.store.read.selectFrom('cases').selectAll().execute(), signer.certificate)
  let at = 0
  const next = (): InventedReply => {
    const reply = replies[at++ % replies.length]
    if (reply === undefined) throw new RangeError('no letters')
    return reply
  }
  const ours = async (): Promise<void> => {
    const { facts, signing } = next()
    const { pdf } = await renderLetter(letterModel(facts, signing), { fonts, signatureField: true, createdAt: service.clock.now() })
    await signPdf(pdf, signer)
  }
  const html = (): string => {
    const { facts, signing } = next()
    return page(textsOf(letterModel(facts, signing)))
  }
  const measured: Measured[] = []
  for (const open of [libreOffice, browser]) {
    const peer = await open()
    if (peer === null) continue
    measured.push(await alternate({ name: `signed letter against ${peer.name}`, goal: peer.goal, size: 1, ours: callsInARow(ours), limit: callsInARow(() => peer.print(html())), turns: 2, warmUp: 1 }, runs))
    await peer.close()
  }
  await office.close()
  return measured
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')
const page = (texts: readonly string[]): string => `<!doctype html><meta charset="utf-8"><style>p { font: 13pt serif; text-align: justify }</style>${texts.filter(Boolean).map((text) => `<p>${escaped(text)}</p>`).join('')}`

/** A process a letter: how an office program is called from another one. */
async function libreOffice(): Promise<Peer | null> {
  const program = findProgram(['soffice', 'libreoffice'])
  if (program === null) return notInstalled('LibreOffice')
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-office-'))
  return {
    name: 'LibreOffice',
    goal: 0.05,
    print: async (html) => {
      await writeFile(path.join(folder, 'letter.html'), html)
      await run(program, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', folder, path.join(folder, 'letter.html')])
      await readFile(path.join(folder, 'letter.pdf'))
    },
    close: () => rm(folder, { recursive: true }),
  }
}

/** A browser that is open already. */
async function browser(): Promise<Peer | null> {
  const program = findProgram(['chromium', 'chromium-browser', 'google-chrome'])
  if (program === null) return notInstalled('Chromium')
  const opened = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
  const tab = await opened.newPage()
  return {
    name: 'Chromium',
    goal: 0.33,
    print: async (html) => {
      await tab.setContent(html)
      await tab.pdf({ format: 'A4', tagged: true })
    },
    close: () => opened.close(),
  }
}

function notInstalled(name: string): null {
  console.log(`${name}: not installed, nothing to compare with`)
  return null
}
