import { expect, type Page } from '@playwright/test'
import { typeDate } from './support/dates.ts'
import { openSection } from './support/navigation.ts'
import { openOffice } from './support/office.ts'
import { seriousProblems } from './support/screens.ts'
import { signIn } from './support/session.ts'
import { test } from './support/test.ts'

/** Fields by their labels; the star of a mandatory one is not typed. */
async function fillFields(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByRole('textbox', { name: label }).first().fill(value)
}

test('a new database in three steps; a weak password is refused and nothing typed is lost', async () => {
  const { page, close } = await openOffice()
  await page.getByRole('button', { name: 'Создать новую базу' }).waitFor()
  expect(await seriousProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Создать новую базу' }).click()
  await fillFields(page, { 'Полное наименование': 'Открытое акционерное общество «Проба»', 'Краткое наименование': 'ОАО «Проба»', 'Почтовый адрес с индексом': '357500, г. Пятигорск, ул. Пробная, д. 1' })
  await page.getByRole('button', { name: 'Дальше' }).click()
  await fillFields(page, { Фамилия: 'Панов', Имя: 'Евгений', Должность: 'Администратор', 'Имя для входа': 'panov', Пароль: '12345' })
  await page.getByRole('button', { name: 'Дальше' }).click()
  await expect(page.getByText(/Пароль короче 10 знаков/u)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Фамилия' })).toHaveValue('Панов')
  await fillFields(page, { Пароль: 'Осенний лист на окне' })
  await page.getByRole('button', { name: 'Дальше' }).click()
  await fillFields(page, { Фамилия: 'Громов', Имя: 'Сергей', Должность: 'Заместитель генерального директора', 'Приказ или доверенность': 'Приказ от 12.01.2026 № 3', 'Имя для входа': 'gromov', Пароль: 'Ветер с Машука утром' })
  await typeDate(page.getByRole('group', { name: /^Полномочия с/u }), '12012026')
  await typeDate(page.getByRole('group', { name: /^по/u }), '31122027')
  expect(await seriousProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Создать базу' }).click()

  await signIn(page, 'panov', 'Осенний лист на окне')
  await openSection(page, 'Настройки')
  await expect(page.getByRole('table', { name: 'Пользователи' }).getByRole('row')).toHaveCount(3)
  await close()
})
