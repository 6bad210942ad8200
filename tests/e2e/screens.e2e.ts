import { expect, type Page } from '@playwright/test'
import { callCommand, openCase, openSection, openTab, settled } from './support/navigation.ts'
import { overflowing, seriousProblems } from './support/screens.ts'
import { act } from './support/decisions.ts'
import { changePerson, signIn } from './support/session.ts'
import { test } from './support/test.ts'
import { CASES } from './support/training.ts'

type Visit = readonly [screen: string, go: (page: Page) => Promise<unknown>]

const section = (name: string): Visit => [name, (page) => openSection(page, name)]
const caseOf = (number: string, tab?: RegExp): Visit => [`${number} ${tab?.source ?? ''}`, async (page) => {
  await openCase(page, number)
  if (tab !== undefined) await openTab(page, tab)
}]
const form = (number: string, name: string): Visit => [`${number}: ${name}`, async (page) => {
  await openCase(page, number)
  await act(page, name)
}]
const settingsOf = (...names: readonly string[]): Visit[] => names.map((name) => [`Настройки: ${name}`, async (page) => {
  await openSection(page, 'Настройки')
  await page.getByRole('navigation', { name: 'Разделы настроек' }).getByRole('link', { name }).click()
}])
const reply = (number: string): Visit => [`Ответ ${number}`, async (page) => {
  await openCase(page, number)
  await page.getByRole('link', { name: /^(Готовить|Открыть) ответ$/u }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Ответ на обращение' }).waitFor()
}]
/** A new record by its key. */
const talk = (key: string, title: string): Visit => [title, async (page) => {
  await openSection(page, 'Журнал')
  await openSection(page, 'Звонки и приём')
  await page.keyboard.press(key)
  await page.getByRole('region', { name: title, exact: true }).waitFor()
}]
const command = (words: string, name: string): Visit => [name, (page) => callCommand(page, words, name)]

const VISITS = {
  kovaleva: [
    section('Мой день'), section('Регистрация'), section('Входящая почта'), section('Подпись на бумаге'), section('Звонки и приём'), talk('n', 'Звонок'), talk('r', 'Личный приём'), talk('b', 'Запись в книге отзывов и предложений'), talk('v', 'Выезд на дом'), section('Контроль сроков'), section('Отправка ответов'), section('Журнал'), section('Проверка подписи'), command('о прог', 'О программе'), command('сменить', 'Сменить пароль'),
    caseOf(CASES.fresh), caseOf(CASES.answered, /^Ответ/u), caseOf(CASES.answered, /^История/u), caseOf(CASES.answered, /^Связанные/u),
    form(CASES.fresh, 'Исправить карточку'), form(CASES.fresh, 'Предложить решение'), form(CASES.fresh, 'Связать с обращением'), form(CASES.fresh, 'Аннулировать номер'),
  ],
  schetchikova: [section('Мой день'), section('Журнал'), caseOf(CASES.inWork), reply(CASES.inWork), form(CASES.inWork, 'Запросить продление'), ...settingsOf('Фразы', 'Слова проверки')],
  grinko: [section('Мой день'), reply(CASES.returned), caseOf(CASES.forSignature, /^Ответ/u)],
  orlov: [reply(CASES.assigned)],
  gromov: [section('Мой день'), section('На подпись'), section('Решения'), section('Контроль сроков'), section('Анализ'), section('Журнал действий'), section('Подпись на бумаге'), caseOf(CASES.threat), ...settingsOf('Ключ подписи')],
  admin: [section('Мой день'), section('Журнал действий'), ...settingsOf('Пользователи', 'Подразделения', 'Организация', 'Ключ подписи', 'Полномочия', 'Правила сроков', 'Календарь', 'Фразы', 'Слова проверки', 'Как считать дни')],
  auditor: [section('Мой день'), section('Контроль сроков'), section('Журнал'), section('Журнал действий'), caseOf(CASES.threat)],
} as const satisfies Record<string, readonly Visit[]>

/** Two rounds of about the same length; people take turns at one window. */
const ROUNDS = [['kovaleva', 'auditor', 'orlov'], ['gromov', 'schetchikova', 'grinko', 'admin']] as const

for (const people of ROUNDS) {
  test(`every screen of ${people.join(', ')}: axe finds nothing serious, nothing has to be scrolled sideways`, async ({ window }) => {
    test.setTimeout(300_000)
    expect(await seriousProblems(window)).toEqual([])
    for (const [turn, login] of people.entries()) {
      await (turn === 0 ? signIn(window, login) : changePerson(window, login))
      for (const [screen, go] of VISITS[login]) {
        await go(window)
        await settled(window)
        expect.soft({ screen, problems: await seriousProblems(window), sideways: await overflowing(window) }).toEqual({ screen, problems: [], sideways: [] })
      }
    }
  })
}

test('the dark theme is as readable', async ({ window }) => {
  await signIn(window, 'kovaleva')
  await window.getByRole('banner').first().getByRole('button').last().click()
  await window.getByRole('menuitem', { name: 'Тёмная тема' }).click()
  for (const [screen, go] of [section('Регистрация'), section('Журнал'), section('Контроль сроков'), section('Отправка ответов'), caseOf(CASES.answered, /^История/u)]) {
    await go(window)
    await settled(window)
    expect.soft({ screen, problems: await seriousProblems(window) }).toEqual({ screen, problems: [] })
  }
})
