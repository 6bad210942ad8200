import path from 'node:path'
import { expect } from '@playwright/test'
import { cardField, fillCard, register } from './support/card.ts'
import { openSection, settled } from './support/navigation.ts'
import { FIXTURES, openOffice } from './support/office.ts'
import { killProgram, untilStored } from './support/service.ts'
import { signIn } from './support/session.ts'
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
