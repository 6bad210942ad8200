import { expect } from '@playwright/test'
import { kindWords } from '../../domain/calendar-rows.ts'
import { CALENDAR_DAYS } from '../../domain/production-calendar-data.ts'
import { expectNews, openCase, openSection, openTab, settled } from './support/navigation.ts'
import { overflowing, seriousProblems } from './support/screens.ts'
import { changePerson, signIn } from './support/session.ts'
import { test } from './support/test.ts'

/** The year of the office with the second half of December off: control dates of cases in work move to the 11th. */
const DECEMBER_OFF = ['14', '15', '16', '17', '18', '21', '22', '23', '24', '25'].map((day) => `${day}.12.2026;выходной день;перенесён по указу`)
const YEAR = ['Дата;Вид дня;Название', ...CALENDAR_DAYS.filter(({ date }) => date.startsWith('2026-')).map((day) => `${day.date};${kindWords(day)};${day.name}`), ...DECEMBER_OFF]
const table = (name: string, lines: readonly string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) })

test('a year comes from a file, what it would move is seen before it is saved, and the deputy director recounts one case, whose history says why', async ({ window }) => {
  await signIn(window, 'admin')
  await openSection(window, 'Настройки')
  await window.getByRole('navigation', { name: 'Разделы настроек' }).getByRole('link', { name: 'Календарь' }).click()
  const file = window.getByLabel('Загрузить из файла…')
  await file.setInputFiles(table('wrong.csv', ['Дата;Вид;Название', '01.01.2025;праздничный день;Новый год']))
  await expect(window.getByText('Строка 2: 01.01.2025 не относится к 2026 году. Исправьте дату. Из файла ничего не взято.')).toBeVisible()
  await file.setInputFiles(table('year.csv', YEAR))
  await window.getByRole('button', { name: 'Сохранить 2026 год' }).click()
  const effect = window.getByRole('region', { name: 'Что изменится' })
  await expect(effect.getByRole('table')).toContainText('Контроль')
  await settled(window)
  expect({ problems: await seriousProblems(window), sideways: await overflowing(window) }).toEqual({ problems: [], sideways: [] })
  await effect.getByRole('button', { name: 'Сохранить для новых' }).click()
  await expectNews(window, /Календарь 2026 года сохранён/u)

  await changePerson(window, 'gromov')
  await openSection(window, 'Пересчёт сроков')
  const first = window.getByRole('table', { name: 'Обращения, срок которых был бы другим' }).getByRole('row').nth(1)
  const number = await first.getByRole('link').innerText()
  await first.getByRole('checkbox').check()
  await window.getByLabel('Причина решения').fill('Указ о переносе выходных, приказ № 41')
  await settled(window)
  expect({ problems: await seriousProblems(window), sideways: await overflowing(window) }).toEqual({ problems: [], sideways: [] })
  await window.getByRole('button', { name: 'Пересчитать выбранные (1)' }).click()
  await expect(window.getByText('Пересчитано: 1 обращение.')).toBeVisible()

  await openCase(window, number)
  await openTab(window, /История/u)
  await expect(window.getByText('Срок пересчитан после изменения справочника').first()).toBeVisible()
  await expect(window.getByText('Причина: Указ о переносе выходных, приказ № 41').first()).toBeVisible()
})
