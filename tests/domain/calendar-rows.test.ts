import { describe, expect, it } from 'vitest'
import { kindWords, readCalendarRows, readDate } from '../../domain/calendar-rows.ts'
import { CALENDAR_DAYS } from '../../domain/production-calendar-data.ts'
import { yearOf } from '../../domain/calendar-date.ts'

const sheet = (...lines: string[]) => lines.map((text, index) => ({ line: index + 1, cells: text.split(';') }))

describe('the days of a year from a table', () => {
  it('are read with or without a heading, dates in both ways, kinds by their words', () => {
    const { days, problems } = readCalendarRows(sheet('Дата;Вид дня;Название', '2027-01-01;праздничный день;Новый год', '3.5.2027;Выходной день;перенесён с 01.05.2027', '20.02.2027;Рабочая суббота;', '30.04.2027;сокращенный день;предпраздничный', ';;'), 2027)
    expect(problems).toEqual([])
    expect(days).toEqual([
      { date: '2027-01-01', kind: 'holiday', name: 'Новый год' }, { date: '2027-02-20', kind: 'working_saturday', name: '' },
      { date: '2027-04-30', kind: 'shortened', name: 'предпраздничный' }, { date: '2027-05-03', kind: 'day_off', name: 'перенесён с 01.05.2027' },
    ])
  })

  it.each<[string, string, RegExp]>([
    ['another year', '01.01.2026;праздничный день;Новый год', /^Строка 2: .*не относится к 2027 году/u],
    ['no date', '31.02.2027;праздничный день;Новый год', /^Строка 2: «31\.02\.2027» — не дата/u],
    ['an American date', '02/23/2027;праздничный день;День защитника', /не дата/u],
    ['an unknown kind', '01.01.2027;каникулы;Новый год', /^Строка 2: вид дня «каникулы» неизвестен/u],
    // 21.02.2027 — воскресенье, 22.02.2027 — понедельник.
    ['a Sunday called a Saturday', '21.02.2027;рабочая суббота;', /21\.02\.2027 — воскресенье, а не суббота/u],
    ['a Monday called a Saturday', '22.02.2027;рабочая суббота;', /22\.02\.2027 — понедельник, а не суббота/u],
    ['a weekday as a moved working day', '22.02.2027;рабочий день;', /будний день/u],
    ['a nameless holiday', '01.01.2027;праздничный день; ', /Напишите, что за выходной/u],
  ])('refuse %s by the line', (_, row, sentence) => {
    const { problems } = readCalendarRows(sheet('Дата;Вид;Название', row), 2027)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(sentence)
  })

  it('name the line that had the day first, every wrong line, and an empty file', () => {
    expect(readCalendarRows(sheet('07.01.2027;праздник;Рождество', '07.01.2027;выходной;Рождество', 'x;y;z'), 2027).problems).toEqual([
      'Строка 2: день 07.01.2027 уже указан в строке 1. Оставьте одну строку.', expect.stringMatching(/^Строка 3: «x» — не дата/u) as string,
    ])
    expect(readCalendarRows(sheet('Дата;Вид;Название'), 2027).problems).toEqual(['В файле нет ни одного дня. Нужны столбцы: дата; вид дня; название.'])
  })

  it.each([2025, 2026, 2027])('come back as they were written: the shipped year %i', (year) => {
    const shipped = CALENDAR_DAYS.filter(({ date }) => yearOf(date) === year)
    const { days } = readCalendarRows(shipped.map((day, index) => ({ line: index + 1, cells: [day.date, kindWords(day), day.name] })), year)
    expect(days).toEqual(shipped.toSorted((a, b) => a.date.localeCompare(b.date)))
  })

  it('are dates only when the calendar has them', () => {
    expect(['29.02.2028', '2028-02-29', '29.02.2027', '2027-2-1', ''].map(readDate)).toEqual(['2028-02-29', '2028-02-29', null, null, null])
  })
})
