import { describe, expect, it } from 'vitest'
import { parsePersonName } from '../../domain/person-name.ts'
import { declineFull, declineShort, genderOf } from '../../templates/decline.ts'
import { NAMES } from './names.ts'

describe('names in the dative and the genitive', () => {
  it.each(NAMES)('%s', (name, short, genitive, dative) => {
    const person = parsePersonName(name)
    expect(declineShort(person, 'dative')).toBe(short)
    expect(declineFull(person, 'genitive')).toBe(genitive)
    expect(declineFull(person, 'dative')).toBe(dative)
  })
  it('are tried two hundred', () => expect(new Set(NAMES.map(([name]) => name)).size).toBeGreaterThanOrEqual(200))

  it.each([
    ['Ким О.', 'Ким О.', 'Ким О.'], // a man or a woman: left for the executor
    ['Schmidt Hans', 'Schmidt H.', 'Schmidt Hans'],
    ['Иванова А.П.', 'Ивановой А.П.', 'Ивановой А. П.'],
    ['Кузнец Мария Ивановна', 'Кузнец М.И.', 'Кузнец Марии Ивановны'],
    ['Кузнец Иван Иванович', 'Кузнецу И.И.', 'Кузнеца Ивана Ивановича'],
  ])('%s → %s, %s', (name, short, genitive) => {
    expect(declineShort(parsePersonName(name), 'dative')).toBe(short)
    expect(declineFull(parsePersonName(name), 'genitive')).toBe(genitive)
  })
  it('follow the gender that is told', () => {
    expect(declineFull(parsePersonName('Ким Саша'), 'genitive', 'female')).toBe('Ким Саши')
    expect(declineFull(parsePersonName('Ким Саша'), 'genitive', 'male')).toBe('Кима Саши')
    expect([genderOf(parsePersonName('Ким Саша')), genderOf(parsePersonName('Белова Саша')), genderOf(parsePersonName('Ким Саша Ильич'))]).toEqual([null, 'female', 'male'])
  })

  it.each([['Счётчикова Анна Петровна', 'Счётчикову А.П.'], ['Орлов Денис Игоревич', 'Орлова Д.И.'], ['Гринько Анна Петровна', 'Гринько А.П.'], ['Кузнец Иван Ильич', 'Кузнеца И.И.'], ['Заяц Пётр Лукич', 'Зайца П.Л.'], ['Цой Вера Кимовна', 'Цой В.К.']])('за кого: %s → %s', (name, accusative) => {
    expect(declineShort(parsePersonName(name), 'accusative')).toBe(accusative)
  })
})
