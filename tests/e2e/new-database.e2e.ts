import { expect, test, type Page } from '@playwright/test'
import { openSection } from './support/navigation.ts'
import { makeContainer } from '../service/signing/openssl.ts'
import { openOffice } from './support/office.ts'

const ADMINISTRATOR = { surname: 'Панов', name: 'Евгений', position: 'Системный администратор', login: 'panov', password: 'Пароль панова 26' }
const SIGNER = { surname: 'Громов', name: 'Сергей', position: 'Заместитель генерального директора', login: 'gromov', password: 'Временный пароль 26' }
const OWN_PASSWORD = 'Собственный пароль 26'
const KEY_PASSWORD = 'ключ Громова'

test('a new database: requisites, administrator, signer with a key of an outside issuer', async () => {
  const office = await openOffice()
  const { page } = office
  await page.getByRole('button', { name: 'Создать новую базу' }).click()
  await fillOrganisation(page)
  await fillPerson(page, ADMINISTRATOR, 'Пароль')
  await page.getByRole('button', { name: 'Дальше' }).click()
  await fillPerson(page, SIGNER, 'Первый пароль')
  await page.getByLabel('Приказ или доверенность').fill('Приказ от 12.01.2026 № 3')
  await fillDate(page, 'Полномочия с', '12.01.2026')
  await fillDate(page, 'по', '31.12.2026')
  await page.getByRole('button', { name: 'Создать базу' }).click()

  await page.getByRole('button', { name: 'Войти', exact: true }).waitFor()
  await page.getByLabel('Имя для входа').fill(SIGNER.login)
  await page.getByLabel('Пароль', { exact: true }).fill(SIGNER.password)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await changeFirstPassword(page)

  await openSection(page, 'Настройки')
  await page.locator('input[type="file"]').setInputFiles({ name: 'gromov.p12', mimeType: 'application/x-pkcs12', buffer: makeContainer({ password: KEY_PASSWORD, subject: '/C=RU/O=ООО «Проверка»/CN=Громов Сергей Викторович' }).p12 })
  await page.getByLabel('Пароль контейнера').fill('не тот')
  await page.getByRole('button', { name: 'Загрузить ключ' }).click()
  await expect(page.getByRole('alert')).toContainText('пароль')
  await page.getByLabel('Пароль контейнера').fill(KEY_PASSWORD)
  await page.getByRole('button', { name: 'Загрузить ключ' }).click()
  await expect(page.getByRole('table')).toContainText('Громов')
  await expect(page.getByRole('table')).not.toContainText('УЧЕБНЫЙ')
  expect(office.thrown).toEqual([])
  await office.close()
})

test('the wizard names what is wrong and keeps what was typed', async () => {
  const office = await openOffice()
  const { page } = office
  await page.getByRole('button', { name: 'Создать новую базу' }).click()
  await page.getByLabel('ИНН').fill('123')
  await page.getByRole('button', { name: 'Дальше' }).click()
  await expect(page.getByText('Введите полное наименование')).toBeVisible()
  await expect(page.getByText('ИНН состоит из 10 или 12 цифр')).toBeVisible()
  await expect(page.getByLabel('ИНН')).toHaveValue('123')
  await office.close()
})

async function fillOrganisation(page: Page): Promise<void> {
  await page.getByLabel('Полное наименование').fill('Общество с ограниченной ответственностью «Проверка»')
  await page.getByLabel('Краткое наименование').fill('ООО «Проверка»')
  await page.getByLabel('Почтовый адрес с индексом').fill('357500, г. Пятигорск, ул. Проверочная, д. 1')
  await page.getByRole('button', { name: 'Дальше' }).click()
}

async function fillPerson(page: Page, person: typeof ADMINISTRATOR, passwordLabel: string): Promise<void> {
  await page.getByLabel('Фамилия').fill(person.surname)
  await page.getByLabel('Имя', { exact: true }).or(page.getByRole('textbox', { name: /^Имя(?! для)/u })).first().fill(person.name)
  await page.getByLabel('Должность').fill(person.position)
  await page.getByLabel('Имя для входа').fill(person.login)
  await page.getByLabel(new RegExp(`^${passwordLabel}`, 'u')).first().fill(person.password)
}

/** A date is typed digit after digit, as the field goes from part to part by itself. */
async function fillDate(page: Page, label: string, date: string): Promise<void> {
  const day = page.getByRole('group', { name: new RegExp(`^${label}`, 'u') }).getByRole('spinbutton').first()
  await day.click()
  await day.press('Control+a')
  await page.keyboard.type(date.replaceAll('.', ''))
}

async function changeFirstPassword(page: Page): Promise<void> {
  await page.getByLabel('Нынешний пароль').fill(SIGNER.password)
  await page.getByLabel('Новый пароль', { exact: true }).fill(OWN_PASSWORD)
  await page.getByLabel('Новый пароль ещё раз').fill(OWN_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Разделы' }).waitFor()
}
