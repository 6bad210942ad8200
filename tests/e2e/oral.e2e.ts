import type { Page } from '@playwright/test'
import { cardRegion, offered, registeredNumber } from './support/card.ts'
import { act } from './support/decisions.ts'
import { expect } from './support/expect.ts'
import { expectNews, openSection, openTab } from './support/navigation.ts'
import { signIn, signOut } from './support/session.ts'
import { test } from './support/test.ts'

const field = (page: Page, name: string) => page.getByRole('main').getByRole('textbox', { name, exact: true })
const identity = (page: Page) => page.getByRole('group', { name: 'Идентификация' })
const record = (page: Page, number: string) => page.getByRole('main').getByRole('region', { name: number })

async function openDesk(page: Page, login: string): Promise<void> {
  await signIn(page, login)
  await openSection(page, 'Звонки и приём')
  await expect(page.getByRole('list', { name: 'Обещанные звонки' }).getByRole('listitem')).toHaveCount(2)
}

/** A new record by its key; its first field is ready to be typed into. */
async function begin(page: Page, key: string, first: string): Promise<void> {
  await page.keyboard.press(key)
  await expect(field(page, first)).toBeFocused()
}

async function addTopic(page: Page, code: string): Promise<void> {
  const topic = page.getByRole('main').getByRole('combobox', { name: 'Тема' })
  await topic.fill(code)
  await offered(topic)
  await topic.press('Enter')
  await expect(page.getByRole('main').getByRole('button', { name: new RegExp(`^${code} `, 'u') })).toBeVisible()
  await topic.press('Tab')
}

/** A date of a picker, typed day, month and year. */
async function typeDate(page: Page, group: string, digits: string): Promise<void> {
  await page.getByRole('main').getByRole('group', { name: group }).getByRole('spinbutton').first().click()
  await page.keyboard.type(digits)
}

test('a call is written down by keys while the person speaks, promised, tried again and done', async ({ window }) => {
  await openDesk(window, 'schetchikova')
  await begin(window, 'n', 'Фамилия, имя, отчество')
  await expect(identity(window)).toContainText('Не идентифицирован')
  await window.keyboard.type('Кабанова Лидия Юрьевна')
  await window.keyboard.press('Tab')
  await window.keyboard.type('990100003')
  await window.keyboard.press('Tab')
  await window.keyboard.press('Tab')
  await window.keyboard.type('8 928 000-00-23')
  await expect(identity(window)).toContainText('имя и лицевой счёт или адрес названы')
  await expect(window.getByRole('region', { name: 'Обращались раньше' })).toContainText('К-0003/26')
  await window.keyboard.press('Tab')
  await window.keyboard.press('Space')
  // Earlier contacts are links, passed on the way to the words.
  await field(window, 'О чём разговор').focus()
  await window.keyboard.type('Когда пересчитают ноябрь')
  await addTopic(window, '01')
  await window.getByRole('radio', { name: 'Перезвонить' }).check()
  await expect(field(window, 'По телефону')).toHaveValue('8 928 000-00-23')
  await typeDate(window, 'Перезвонить', '24112026')
  await field(window, 'Время').fill('1015')
  await window.keyboard.press('Control+Enter')
  await expectNews(window, /Записано: ТЛ-0006\/26/u)

  const promised = window.getByRole('list', { name: 'Обещанные звонки' }).getByRole('button', { name: /Кабанова/u }).filter({ hasText: 'завтра в 10:15' })
  await expect(promised).toBeVisible()
  const call = window.getByRole('region', { name: 'Обещанный звонок' })
  await call.getByRole('radio', { name: 'Не отвечает' }).check()
  await window.keyboard.press('Control+Enter')
  await expect(call).toContainText('не отвечает')
  await call.getByRole('radio', { name: 'Дозвонились' }).check()
  await window.keyboard.press('Control+Enter')
  await expect(call).toContainText('Запишите, что ответили')
  await call.getByRole('textbox', { name: 'Что ответили' }).fill('Пересчитали, квитанция 1 декабря')
  await window.keyboard.press('Control+Enter')
  await expectNews(window, /ТЛ-0006\/26: ответ дан/u)
  await expect(promised).toHaveCount(0)
  await expect(call).toContainText('Пересчитали, квитанция 1 декабря')
})

test('a stranger is told nothing of an account; a talk that is being written waits while another record is read', async ({ window }) => {
  await openDesk(window, 'orlov')
  await begin(window, 'n', 'Фамилия, имя, отчество')
  await field(window, 'О чём разговор').fill('Требует назвать долг соседа')
  await identity(window).getByRole('checkbox').check()
  await expect(identity(window)).toContainText('сведения по счёту не сообщать')
  await window.getByRole('radio', { name: 'Ответ дан' }).check()
  await addTopic(window, '01')
  await window.keyboard.press('Control+Enter')
  await expect(identity(window)).toContainText('Заявитель не идентифицирован')

  await window.getByRole('list', { name: 'Обещанные звонки' }).getByRole('button', { name: /Тарелкин/u }).click()
  await expect(record(window, 'ТЛ-0005/26')).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(field(window, 'О чём разговор')).toHaveValue('Требует назвать долг соседа')

  await window.getByRole('radio', { name: 'Отказ: не идентифицирован' }).check()
  await window.keyboard.press('Control+Enter')
  await expectNews(window, /Записано: ТЛ-0006\/26/u)
  await expect(record(window, 'ТЛ-0006/26')).toContainText('не идентифицирован (п. 7.1.4)')
  await expect(window.getByRole('list', { name: 'Записи' }).getByRole('listitem').first()).toContainText('отказ: не идентифицирован')
})

test('a visitor becomes a case by one key with the promised date, and the case is closed by a talk', async ({ window }) => {
  await openDesk(window, 'kovaleva')
  await begin(window, 'r', 'Фамилия, имя, отчество')
  await window.keyboard.type('Санаторкин Лев Петрович')
  await field(window, 'Лицевой счёт').fill('990100031')
  await field(window, 'О чём разговор').fill('Просит перерасчёт за октябрь')
  await addTopic(window, '02')
  await window.getByRole('radio', { name: 'Оформить обращение' }).check()
  await typeDate(window, 'Названный посетителю срок', '24122026')
  await window.keyboard.press('F8')
  await expect(window.getByText('Обещать можно не позже 23.12.2026 (п. 6.3.1).')).toBeVisible()
  await typeDate(window, 'Названный посетителю срок', '04122026')
  await window.keyboard.press('F8')
  await expect(window.getByText(/Карточка заполнена по записи ЛП-0003\/26/u)).toContainText('обещан ответ к 04.12.2026')
  await expect(cardRegion(window)).toContainText('04.12.2026')
  await window.keyboard.press('Control+Enter')
  expect(await registeredNumber(window)).toBe('С-0015/26')
  await window.keyboard.press('o')
  await expect(cardRegion(window)).toContainText('ЛП-0003/26, обещан ответ до 04.12.2026')

  await act(window, 'Закрыть: ответ дан устно')
  await field(window, 'Что ответили').fill('Перерасчёт сделан, сумма названа')
  await field(window, 'Время').fill('0001')
  await window.getByRole('main').getByRole('combobox', { name: 'Результат' }).press('Enter')
  await window.getByRole('option', { name: 'Удовлетворено', exact: true }).click()
  await window.keyboard.press('Control+Enter')
  await expectNews(window, /С-0015\/26: ответ дан устно/u)
  await expect(cardRegion(window)).toContainText('Перерасчёт сделан, сумма названа')
  await openTab(window, 'История')
  await expect(window.getByRole('tabpanel')).toContainText('Обращение открыто по записи разговора')
  await expect(window.getByRole('tabpanel')).toContainText('Ответ дан устно')
})

test('an entry of the book is recorded with its page and becomes a case; a visit is planned, moved and finished', async ({ window }) => {
  await openDesk(window, 'kovaleva')
  await begin(window, 'b', 'Офис')
  await window.keyboard.type('Офис № 2')
  await field(window, 'Книга №').fill('1')
  await field(window, 'Страница').fill('7')
  await field(window, 'Фамилия, имя, отчество').fill('Доброва Зоя')
  await field(window, 'Адрес').fill('г. Пятигорск, ул. Учебная, д. 8, кв. 1')
  await field(window, 'О чём запись').fill('Холодно в зале ожидания')
  await addTopic(window, '09')
  await window.keyboard.press('F8')
  await expect(window.getByText(/Карточка заполнена по записи КО-0003\/26/u)).toBeVisible()
  await expect(field(window, 'Книга №')).toHaveValue('1')
  await window.keyboard.press('Control+Enter')
  expect(await registeredNumber(window)).toBe('Д-0015/26')

  await openSection(window, 'Звонки и приём')
  await begin(window, 'v', 'К кому')
  await window.keyboard.type('Забавина Клавдия')
  await field(window, 'Адрес выезда').fill('г. Пятигорск, ул. Учебная, д. 16')
  await field(window, 'Зачем').fill('Снять показания')
  await typeDate(window, 'День выезда', '23112026')
  await window.keyboard.press('Control+Enter')
  await expect(record(window, 'ВД-0002/26')).toContainText('сегодня')
  await window.getByRole('textbox', { name: 'Результат' }).fill('Показания 1234 сняты')
  await window.keyboard.press('Control+Enter')
  await expectNews(window, /ВД-0002\/26: результат записан/u)
  await expect(record(window, 'ВД-0002/26')).toContainText('Состоялся')
})

test('a call promised by a person who went on leave is made by the substitute, who sees for whom', async ({ window }) => {
  await signIn(window, 'gromov')
  await openSection(window, 'Настройки')
  await window.getByRole('link', { name: 'Отсутствия', exact: true }).click()
  await window.getByRole('button', { name: 'Записать отсутствие' }).click()
  for (const [label, surname] of [['Кто отсутствует *', 'Счётч'], ['Замещает', 'Орлов']] as const) {
    const box = window.getByRole('combobox', { name: label })
    await box.fill(surname)
    await offered(box)
    await box.press('Enter')
  }
  await typeDate(window, 'С', '23112026')
  await typeDate(window, 'По', '30112026')
  await window.getByRole('combobox', { name: 'Причина' }).fill('отпуск')
  await window.getByRole('button', { name: 'Сохранить' }).click()
  await expectNews(window, /Записано: Счётчикова А\.П\., отпуск до 30\.11\.2026, замещает Орлов Д\.И\./u)
  await signOut(window)

  await signIn(window, 'orlov')
  await expect(window.getByText(/За Счётчикову А\.П\. \(отпуск до 30\.11\.2026\): .*1 обещанный звонок/u)).toBeVisible()
  await openSection(window, 'Звонки и приём')
  await window.getByRole('list', { name: 'Обещанные звонки' }).getByRole('button', { name: /Кабанова/u }).filter({ hasText: 'за Счётчикову А.П., отпуск до 30.11.2026' }).click()
  const call = window.getByRole('region', { name: 'Обещанный звонок' })
  await call.getByRole('textbox', { name: 'Что ответили' }).fill('Показания приняты')
  await window.keyboard.press('Control+Enter')
  await expectNews(window, /ТЛ-0004\/26: ответ дан/u)
  await expect(call).toContainText('Показания приняты · Орлов Д.И.')
})
