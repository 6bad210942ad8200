import path from 'node:path'
import { expect } from '@playwright/test'
import { cardField, fillCard, register } from './support/card.ts'
import { openSection, settled } from './support/navigation.ts'
import { FIXTURES, openOffice } from './support/office.ts'
import { killProgram, untilStored } from './support/service.ts'
import { nameScanFolder, scanInto, scanTray, takenOriginals } from './support/scanner.ts'
import { changePerson, signIn } from './support/session.ts'
import { putFiles } from './support/sources.ts'
import { test } from './support/test.ts'

test('the program is killed in the middle of a card: started again, the card is there with its file', async ({ office, window }) => {
  await signIn(window, 'kovaleva')
  await openSection(window, 'Регистрация')
  await putFiles(window, [path.join(FIXTURES, 'scans/letter-typed.jpg')])
  await fillCard(window, { applicant: 'Лампочкин Савелий Игнатьевич', summary: 'Перерасчёт за сентябрь', topic: '02', executor: 'Счётчикова', resolution: 'Проверить выписку' })
  await expect(window.getByText(/Черновик сохранён/u)).toBeVisible()
  // What was typed last is kept at the next pause.
  await untilStored(office, "select user_id from intake_drafts where payload like '%Проверить выписку%'")
  await killProgram(office)

  const again = await openOffice({ data: office.data })
  try {
    await signIn(again.page, 'kovaleva')
    await openSection(again.page, 'Регистрация')
    await settled(again.page)
    await expect(cardField(again.page, 'Заявитель')).toHaveValue('Лампочкин Савелий Игнатьевич')
    await expect(cardField(again.page, 'Краткое содержание')).toHaveValue('Перерасчёт за сентябрь')
    await expect(cardField(again.page, 'Исполнитель')).toHaveValue('Счётчикова А.П.')
    await expect(again.page.getByRole('tab', { name: 'letter-typed.jpg' })).toBeVisible()
    expect(await register(again.page)).toBe('Л-0015/26')
  } finally {
    await again.close()
  }
})

test('killed while scans are worked on: the taken one is on the card, the other in the list, each once; what was being read is read', async ({ app, office, window }) => {
  await signIn(window, 'admin')
  const folder = await nameScanFolder(app, window)
  scanInto(folder, 'letter-collective-1.jpg', 'letter-typed.jpg')
  await changePerson(window, 'kovaleva')
  await openSection(window, 'Регистрация')
  await expect(scanTray(window)).toContainText('Со сканера2')
  await window.keyboard.press('F8')
  await window.getByRole('listbox', { name: 'Сканы' }).press('Enter')
  await expect(window.getByRole('tab', { name: 'letter-collective-1.jpg' })).toBeVisible()
  await untilStored(office, "select 1 from intake_drafts where payload not like '%\"fileIds\":[]%'")
  await killProgram(office)
  // The sheet that the scanner wrote while the program was down, and one that it had written before.
  scanInto(folder, 'letter-no-contacts.jpg', 'letter-typed.jpg')

  const again = await openOffice({ data: office.data })
  try {
    await signIn(again.page, 'kovaleva')
    await openSection(again.page, 'Регистрация')
    await settled(again.page)
    await expect(again.page.getByRole('tab', { name: 'letter-collective-1.jpg' })).toBeVisible()
    await expect(scanTray(again.page)).toContainText('Со сканера2')
    await again.page.keyboard.press('F8')
    await expect(again.page.getByRole('option')).toHaveText([/letter-typed\.jpg/u, /letter-no-contacts\.jpg/u])
    await expect.poll(() => takenOriginals(folder)).toEqual(['letter-collective-1.jpg', 'letter-no-contacts.jpg', 'letter-typed (2).jpg', 'letter-typed.jpg'])
    await untilStored(again, "select 1 from file_texts where state = 'done' and text like '%КОЛЛЕКТИВНОЕ ОБРАЩЕНИЕ%'")
  } finally {
    await again.close()
  }
})
