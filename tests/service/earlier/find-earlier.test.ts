import { beforeAll, describe, expect, it } from 'vitest'
import type { EarlierAppeal } from '../../../contract/intake.ts'
import { findEarlier } from '../../../service/intake/findEarlier.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'

const NOBODY = { surname: '', name: '', patronymic: '', organisation: '', accountNumber: '', phones: [], email: '', address: '', text: '' }
const PETITION = 'Просим установить причины ежедневных отключений электроэнергии с восемнадцати до двадцати одного часа. Отключения начались первого ноября. У двух семей сгорели холодильники. Просим дать письменный ответ и график ремонта подстанции.'

describe('earlier appeals', () => {
  const numbers = new Map<string, string>()
  const found = new Map<string, EarlierAppeal[]>()
  const QUESTIONS: Record<string, Partial<Parameters<typeof findEarlier>[2]>> = {
    same: { surname: 'Лампочкин', name: 'Савелий', patronymic: 'Игнатьевич' },
    declined: { surname: 'Лампочкина', name: 'Савелия', patronymic: 'Игнатьевича' },
    instrumental: { surname: 'Лампочкиным', name: 'Савелием' },
    misspelt: { surname: 'Лампачкен', name: 'Савелий', patronymic: 'Игнатьевич' },
    misspeltBeginning: { surname: 'Рампочкин', name: 'Савелий' },
    initials: { surname: 'Лампочкин', name: 'С.', patronymic: 'И.' },
    yo: { surname: 'Семенова', name: 'Алена' },
    wife: { surname: 'Лампочкина', name: 'Серафима', patronymic: 'Игнатьевна' },
    otherName: { surname: 'Лампочкин', name: 'Фёдор' },
    surnameAlone: { surname: 'Лампочкин' },
    account: { accountNumber: '9900 007-19' },
    phone: { phones: ['+7 (928) 000-00-19'] },
    email: { email: 'SAVELY@example.org' },
    addressShortened: { address: 'Пятигорск, улица Образцовая 7-15' },
    addressDeclined: { address: 'проживающего по ул. Образцовой, дом 7, квартира 15' },
    neighbour: { address: 'ул. Образцовая, д. 7, кв. 16' },
    organisation: { organisation: '«Ромашка Тест», ООО' },
    organisationForm: { organisation: 'ПАО "РОМАШКА ТЕСТ"' },
    petition: { text: PETITION.replace('двух семей', 'трёх семей').replace('Просим установить', 'Мы, жильцы, требуем установить') },
    otherLetter: { text: 'Прошу выдать справку об отсутствии задолженности для продажи квартиры, заранее благодарна специалистам отдела расчётов.' },
    short: { text: 'Нет света' },
  }

  beforeAll(async () => {
    const office = await openTestOffice()
    const keep = async (name: string, card: Parameters<TestOffice['register']>[0]) => numbers.set((await office.register(card)).number, name)
    await keep('lampochkin', { accountNumber: '990000719', phones: ['8 928 000-00-19'], email: 'savely@example.org' })
    await keep('semenova', { surname: 'Семёнова', name: 'Алёна', patronymic: '', address: 'пр. Условный, 8-15' })
    await keep('company', { applicantKind: 'legal_entity', surname: '', name: '', patronymic: '', organisation: 'ООО «Ромашка Тест»', address: '' })
    await keep('petition', { surname: 'Искрина', name: 'Любовь', patronymic: 'Петровна', address: '', summary: 'Ежедневные отключения', fullText: PETITION })
    for (const [question, part] of Object.entries(QUESTIONS)) found.set(question, await findEarlier(office.service, office.actor('clerk'), { ...NOBODY, ...part }))
  })
  const of = (question: keyof typeof QUESTIONS) => (found.get(question) ?? []).map(({ number, match }) => [numbers.get(number), match])

  it.each<[keyof typeof QUESTIONS, string, string]>([
    ['same', 'lampochkin', 'то же имя'],
    ['declined', 'lampochkin', 'то же имя в другой форме: Лампочкин'],
    ['instrumental', 'lampochkin', 'фамилия и инициалы'],
    ['misspelt', 'lampochkin', 'похожая фамилия: Лампочкин'],
    ['misspeltBeginning', 'lampochkin', 'похожая фамилия: Лампочкин'],
    ['initials', 'lampochkin', 'фамилия и инициалы'],
    ['yo', 'semenova', 'фамилия и инициалы'],
    ['surnameAlone', 'lampochkin', 'та же фамилия'],
    ['account', 'lampochkin', 'тот же лицевой счёт'],
    ['phone', 'lampochkin', 'тот же телефон'],
    ['email', 'lampochkin', 'тот же адрес почты'],
    ['addressShortened', 'lampochkin', 'тот же адрес'],
    ['addressDeclined', 'lampochkin', 'тот же адрес'],
    ['organisation', 'company', 'та же организация'],
    ['organisationForm', 'company', 'та же организация'],
  ])('%s: the appeal is found, and why is said', (question, who, why) => {
    expect(of(question)).toEqual([[who, why]])
  })

  it('a letter sent again with a few other words is found by its text, with the share', () => {
    const [[who, why] = []] = of('petition')
    expect(who).toBe('petition')
    expect(why).toMatch(/^похожий текст: [6-9]\d %$/u)
  })

  it.each(['wife', 'otherName', 'neighbour', 'otherLetter', 'short'])('%s: other people and other matters are not offered', (question) => {
    expect(of(question)).toEqual([])
  })

})

describe('what is not shown', () => {
  it('what was found different is not offered again', async () => {
    const office = await openTestOffice()
    const first = await office.register()
    const asked = { ...NOBODY, surname: 'Лампочкин' }
    expect(await findEarlier(office.service, office.actor('clerk'), asked)).toHaveLength(1)
    expect(await findEarlier(office.service, office.actor('clerk'), { ...asked, different: [first.id] })).toEqual([])
    expect(await findEarlier(office.service, office.actor('clerk'), { ...asked, caseId: first.id })).toEqual([])
  })

  it('anything at all to whoever does not register', async () => {
    const office = await openTestOffice()
    expect(await refusal(findEarlier(office.service, office.actor('administrator'), { ...NOBODY, accountNumber: '990000719' }))).toMatchObject({ code: 'FORBIDDEN' })
  })
})
