import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { fillCard, register } from './support/card.ts'
import { expect } from './support/expect.ts'
import { openSection } from './support/navigation.ts'
import { FIXTURES } from './support/office.ts'
import { saveAs } from './support/papers.ts'
import { nameScanFolder, scanInto, scanTray, takenOriginals } from './support/scanner.ts'
import { changePerson, signIn } from './support/session.ts'
import { putFiles } from './support/sources.ts'
import { test } from './support/test.ts'

/** What the program hands to the system is noted instead of opened. */
async function noteOpened(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openPath = (file) => Promise.resolve((opened.push(file), ''))
  })
  return () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
}

test('paper by keys: from the scanner to the card, its text beside it, registered, stamped, a slip for the citizen, found by its words', async ({ app, window }) => {
  await signIn(window, 'admin')
  const folder = await nameScanFolder(app, window)
  scanInto(folder, 'letter-no-contacts.jpg', 'letter-typed.jpg')
  await changePerson(window, 'kovaleva')
  await openSection(window, 'Регистрация')
  await expect(scanTray(window)).toContainText('Со сканера2')
  expect(takenOriginals(folder)).toEqual(['letter-no-contacts.jpg', 'letter-typed.jpg'])

  await window.keyboard.press('F8')
  await expect(window.getByRole('listbox', { name: 'Сканы' })).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('tab', { name: 'letter-typed.jpg' })).toBeVisible()
  await expect(scanTray(window)).toContainText('Со сканера1')
  await expect(window.getByText(/Распознано, уверенность \d\d %/u)).toBeVisible({ timeout: 40_000 })
  await window.getByRole('button', { name: 'Текст', exact: true }).press('Enter')
  await expect(window.getByRole('region', { name: 'Текст: letter-typed.jpg' })).toContainText('Прошу произвести перерасчёт платы за электроэнергию')

  await fillCard(window, { applicant: 'Лампочкин Савелий Игнатьевич', address: 'г. Пятигорск, ул. Образцовая, д. 7', summary: 'Перерасчёт', topic: '02' })
  const number = await register(window)
  await window.keyboard.press('s')
  const stamped = window.getByRole('dialog', { name: 'Скан с отметкой о поступлении' })
  await expect(stamped.getByText('Страница 1 из 1')).toBeVisible()
  const sheet = await saveAs(app, window, /^Сохранить как…/u)
  expect(execFileSync('pdftotext', [sheet, '-'], { encoding: 'utf8' })).toContain(`Вх. № ${number}`)
  await window.keyboard.press('Escape')
  await expect(stamped).toBeHidden()
  await window.keyboard.press('t')
  const slip = window.getByRole('dialog', { name: 'Талон о приёме' })
  await expect(slip.getByText('Страница 1 из 1')).toBeVisible()
  const opened = await noteOpened(app)
  await slip.getByRole('button', { name: 'Открыть для печати' }).press('Enter')
  await expect.poll(opened).toHaveLength(1)
  const [copy = ''] = await opened()
  expect(statSync(copy).mode & 0o077).toBe(0)
  expect(execFileSync('pdftotext', [copy, '-'], { encoding: 'utf8' })).toContain(number)
  await window.keyboard.press('Escape')

  await window.keyboard.press('o')
  await expect(window.getByRole('tab', { name: /с отметкой\.pdf/u })).toBeVisible()
  await window.keyboard.press('Control+k')
  await window.keyboard.type('эпикризом')
  await expect(window.getByRole('option', { name: new RegExp(number, 'u') })).toBeVisible()
  rmSync(folder, { recursive: true })
})

test('a scan that cannot be read leads to the proposal; a table is opened by the system only after a question, a program never', async ({ app, window }, info) => {
  await signIn(window, 'kovaleva')
  await openSection(window, 'Регистрация')
  const table = info.outputPath('Показания.xlsx')
  const program = info.outputPath('Показания.xlsx.exe')
  writeFileSync(table, Buffer.from('504b0304', 'hex'))
  writeFileSync(program, 'MZ')
  await putFiles(window, [table, program, path.join(FIXTURES, 'scans/letter-illegible.jpg')])

  const opened = await noteOpened(app)
  await window.getByRole('tab', { name: 'Показания.xlsx', exact: true }).click()
  await window.getByRole('button', { name: 'Открыть другой программой…' }).click()
  const question = window.getByRole('dialog')
  await expect(question).toContainText('Файл пришёл извне')
  await question.getByRole('button', { name: 'Не открывать' }).click()
  expect(await opened()).toEqual([])
  await window.getByRole('button', { name: 'Открыть другой программой…' }).click()
  await question.getByRole('button', { name: 'Открыть копию' }).click()
  await expect.poll(opened).toHaveLength(1)
  const [copy = ''] = await opened()
  expect(path.basename(copy)).toBe('Показания.xlsx')
  expect(existsSync(copy)).toBe(true)
  await window.getByRole('tab', { name: 'Показания.xlsx.exe' }).click()
  await expect(window.getByRole('heading', { name: 'Файл в карантине' })).toBeVisible()
  await expect(window.getByRole('button', { name: /Открыть другой|Сохранить как/u })).toHaveCount(0)

  await window.getByRole('tab', { name: 'letter-illegible.jpg' }).click()
  await fillCard(window, { applicant: 'Кляксин Пётр', address: 'г. Пятигорск, ул. Тихая, д. 1', summary: 'Текст не читается', topic: '99' })
  await expect(window.getByText('Похоже, текст трудно прочитать')).toBeVisible({ timeout: 40_000 })
  await window.getByRole('button', { name: 'Предложить «не читается»' }).press('Enter')
  await expect(window.getByRole('combobox', { name: 'Основание' })).toHaveValue('Текст не поддаётся прочтению')
  await app.close()
  expect(existsSync(copy)).toBe(false)
})
