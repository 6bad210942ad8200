/** «от Лампочкина Савелия Игнатьевича» → «Лампочкин Савелий Игнатьевич»: letters name their author in the genitive. */
import { type Gender, genderByPatronymic, type PersonName } from '../person-name.ts'

type Rules = readonly (readonly [RegExp, string])[]

const SURNAMES: Record<Gender, Rules> = {
  male: [
    [/([сц]к)ого$/u, '$1ий'], [/([жчшщ])его$/u, '$1ий'], [/его$/u, 'ий'], [/ого$/u, 'ый'], [/(ов|ев|ёв|ин|ын)а$/u, '$1'],
    [/ы$/u, 'а'], [/([гкхжшчщ])и$/u, '$1а'], [/и$/u, 'я'], [/([аеоуи])я$/u, '$1й'], [/я$/u, 'ь'], [/([бвгджзклмнпрстфхцчшщ])а$/u, '$1'],
  ],
  female: [[/(ов|ев|ёв|ин|ын)ой$/u, '$1а'], [/([сц]к)ой$/u, '$1ая'], [/ой$/u, 'ая'], [/ей$/u, 'яя'], [/ы$/u, 'а'], [/([гкхжшчщ])и$/u, '$1а'], [/и$/u, 'я']],
}
const NAMES: Record<Gender, Rules> = {
  male: [
    [/^петра$/u, 'пётр'], [/^павла$/u, 'павел'], [/^льва$/u, 'лев'], [/^ильи$/u, 'илья'], [/ия$/u, 'ий'], [/([аеоу])я$/u, '$1й'], [/я$/u, 'ь'],
    [/ы$/u, 'а'], [/([бвгджзклмнпрстфхцчшщ])а$/u, '$1'],
  ],
  female: [[/^(любов|нинел|рашел)и$/u, '$1ь'], [/ии$/u, 'ия'], [/ьи$/u, 'ья'], [/ы$/u, 'а'], [/([гкхжшчщ])и$/u, '$1а'], [/и$/u, 'я']],
}

/** By the patronymic the gender is known; without one «-ой» and «-ы» speak for a woman, the rest for a man. */
export function nominativeOf({ surname, name, patronymic }: PersonName): PersonName {
  const father = change(patronymic, [[/ича$/u, 'ич'], [/ны$/u, 'на']])
  const gender = genderByPatronymic(father) ?? (/(?:ой|ей)$/u.test(surname.toLowerCase()) || /[ыи]$/u.test(name.toLowerCase()) ? 'female' : 'male')
  return { surname: change(surname, SURNAMES[gender]), name: isInitial(name) ? name : change(name, NAMES[gender]), patronymic: isInitial(patronymic) ? patronymic : father }
}

const isInitial = (word: string): boolean => word.length <= 2

/** Each half of a double surname by itself; the first rule that fits. */
function change(word: string, rules: Rules): string {
  return word.split('-').map((part) => {
    const lower = part.toLowerCase()
    const rule = rules.find(([ending]) => ending.test(lower))
    return capital(rule === undefined ? lower : lower.replace(rule[0], rule[1]))
  }).join('-')
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
