/** `npm run demo`: the main job without hands, by the real user interface in real Electron over a fresh store. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { isIsoDate } from '../../../domain/calendar-date.ts'
import { openSection } from '../support/navigation.ts'
import { FIXTURES, openOffice } from '../support/office.ts'
import { changePerson } from '../support/session.ts'
import { Album } from './album.ts'
import { importMessages, type MailResult } from './mail.ts'
import { playOffice } from './story.ts'
import { writeSummary } from './summary.ts'

const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/demo' }, mail: { type: 'string' }, today: { type: 'string', default: '2026-12-04' } } })
if (!isIsoDate(values.today)) {
  console.error(`--today ждёт дату вида 2026-11-23, получено «${String(values.today)}»`)
  process.exit(2)
}
const out = path.resolve(values.out)
rmSync(out, { recursive: true, force: true })
mkdirSync(path.join(out, 'screens'), { recursive: true })
mkdirSync(path.join(out, 'letters'), { recursive: true })

const data = mkdtempSync(path.join(tmpdir(), 'appeals-demo-'))
const office = await openOffice({ today: values.today, data })
const album = new Album(office.page, path.join(out, 'screens'))
const versions = await office.app.evaluate(() => ({ electron: process.versions.electron, node: process.versions.node }))
let numbers: string[] = []
let mail: MailResult[] = []
try {
  numbers = await playOffice(office.page, album, FIXTURES)
  if (values.mail !== undefined) {
    const folder = path.resolve(values.mail)
    const files = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.eml')).toSorted()
    if (files.length > 0) {
      await changePerson(office.page, 'kovaleva')
      await openSection(office.page, 'Регистрация')
      mail = await importMessages(office.page, files.map((name) => path.join(folder, name)))
      await album.take('mail-results')
    }
  }
} catch (error) {
  console.error(`Демонстрация остановилась, последний снимок экрана — «stopped-here»: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
  await album.takeAsItIs('stopped-here').catch(() => undefined)
} finally {
  await office.app.close()
}
const summary = await writeSummary({ store: path.join(data, 'store'), out, versions, numbers, mail })
cpSync(path.join(data, 'store', 'logs'), path.join(out, 'logs'), { recursive: true })
rmSync(data, { recursive: true, force: true })
console.log(`Обращений: ${summary.cases.length}, писем: ${summary.mail.length}, записей аудита: ${summary.audit.records} (цепочка ${summary.audit.chainValid ? 'цела' : 'НАРУШЕНА'})`)
console.log(`Снимки экранов, подписанные письма и summary.json: ${out}`)
const unsigned = summary.cases.filter(({ reply }) => reply !== null && !reply.signatureValid)
if (!summary.audit.chainValid || unsigned.length > 0) process.exitCode = 1
