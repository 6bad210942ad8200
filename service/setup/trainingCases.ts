import type { Card } from '../../contract/card.ts'
import type { Ground } from '../../domain/appeal.ts'

/** What was done with a training case, in order; `ago` is how many days before today. */
export type TrainingStep =
  | { readonly do: 'assign'; readonly ago: number; readonly executor: string; readonly text: string }
  | { readonly do: 'draft' | 'submit'; readonly ago: number; readonly subject: string; readonly body: string }
  | { readonly do: 'return'; readonly ago: number; readonly remarks: string }
  | { readonly do: 'sign' | 'dispatch'; readonly ago: number }
  | { readonly do: 'propose'; readonly ago: number; readonly by: 'clerk' | 'executor'; readonly ground: Ground; readonly reason: string; readonly fragment?: string; readonly redirectTo?: string }
  | { readonly do: 'accept'; readonly ago: number; readonly note: string }
  | { readonly do: 'request_extension'; readonly ago: number; readonly days: number; readonly reason: string }
  | { readonly do: 'annul'; readonly ago: number; readonly reason: string }

export interface TrainingCase {
  readonly ago: number
  /** The author's own date, as many days before today. */
  readonly authorAgo?: number
  readonly card: Partial<Card> & Pick<Card, 'summary'>
  readonly steps: readonly TrainingStep[]
}

const STREET = 'г. Пятигорск, ул. Учебная'

const RECALCULATION = [
  'Ваше обращение о перерасчёте платы за электроэнергию рассмотрено.',
  'По данным абонентского отдела, с 1 по 30 сентября в квартире никто не проживал, что подтверждается представленной справкой. Прибор учёта исправен, его показания за этот период не изменились. На этом основании произведён перерасчёт на сумму 412 рублей 60 копеек; он отражён в платёжном документе за текущий месяц.',
  'Если у Вас останутся вопросы, обратитесь к исполнителю по указанному ниже телефону.',
].join('\n')

/** A dozen invented cases, one in every state. */
export const TRAINING_CASES: readonly TrainingCase[] = [
  {
    ago: 41,
    card: { channel: 'post', type: 'complaint', surname: 'Мотылькова', name: 'Раиса', patronymic: 'Андреевна', address: `${STREET}, д. 12, кв. 3`, accountNumber: '990100001', topics: ['07'], summary: 'Лицевой счёт не переоформлен после покупки квартиры', fullText: 'Прошу переоформить лицевой счёт: квартиру я купила в августе, договор и выписку передала в офис, а квитанции приходят на прежнего хозяина.', replyChannel: 'post', replyAddress: `${STREET}, д. 12, кв. 3`, sheets: 1 },
    steps: [{ do: 'assign', ago: 40, executor: 'orlov', text: 'Рассмотреть, подготовить ответ' }, { do: 'draft', ago: 20, subject: 'О переоформлении лицевого счёта', body: 'Ваше обращение рассмотрено. Документы проверяются.' }],
  },
  {
    ago: 38,
    card: { channel: 'handed_in', type: 'application', surname: 'Лисицын', name: 'Андрей', patronymic: 'Демьянович', address: `${STREET}, д. 4, кв. 18`, accountNumber: '990100002', phones: ['8 928 000-00-21'], topics: ['02'], summary: 'Перерасчёт за сентябрь: в квартире никто не проживал', fullText: 'Прошу сделать перерасчёт за сентябрь, находился в больнице, справка приложена.', replyChannel: 'post', replyAddress: `${STREET}, д. 4, кв. 18`, sheets: 1, attachmentSheets: 1 },
    steps: [{ do: 'assign', ago: 37, executor: 'schetchikova', text: 'Сделать перерасчёт по справке' }, { do: 'submit', ago: 15, subject: 'О перерасчёте платы за электроэнергию', body: RECALCULATION }, { do: 'sign', ago: 14 }, { do: 'dispatch', ago: 14 }],
  },
  {
    ago: 30,
    card: { channel: 'email', type: 'complaint', surname: 'Кабанова', name: 'Лидия', patronymic: 'Юрьевна', email: 'kabanova@example.org', accountNumber: '990100003', topics: ['01'], summary: 'Начисление по нормативу при исправном счётчике', fullText: 'За октябрь начислено по нормативу, хотя показания переданы вовремя.', replyChannel: 'email', replyAddress: 'kabanova@example.org' },
    steps: [{ do: 'assign', ago: 29, executor: 'schetchikova', text: 'Проверить передачу показаний' }, { do: 'draft', ago: 5, subject: 'О начислении за октябрь', body: 'Ваше обращение рассмотрено. Показания проверяются.' }],
  },
  {
    ago: 28,
    card: { channel: 'post', type: 'complaint', applicantKind: 'collective', collectiveCount: 27, surname: 'Искрина', name: 'Любовь', patronymic: 'Петровна', contactPerson: 'Искрина Любовь Петровна', address: `${STREET}, д. 5, кв. 9`, topics: ['09'], summary: 'Жильцы дома № 5 просят объяснить очереди в офисе по понедельникам', fullText: 'Мы, жители дома № 5, просим организовать приём так, чтобы не стоять в очереди по два часа. У многих малые дети.', replyChannel: 'post', replyAddress: `${STREET}, д. 5, кв. 9`, sheets: 2, attachmentSheets: 1 },
    steps: [
      { do: 'assign', ago: 27, executor: 'grinko', text: 'Подготовить ответ жильцам' },
      { do: 'submit', ago: 1, subject: 'Об организации приёма', body: 'Ваше коллективное обращение об очередях в офисе обслуживания рассмотрено.\nС 1 числа следующего месяца по понедельникам будут работать два дополнительных окна, а для посетителей с детьми открыта запись по телефону (8793) 33-27-70. График приёма размещён на стенде и на сайте www.elseti.ru.' },
    ],
  },
  {
    ago: 21,
    authorAgo: 23,
    card: { channel: 'post', type: 'application', applicantKind: 'legal_entity', organisation: 'ООО «Учебная пекарня»', signatory: 'директор Крошкин П.Е.', inn: '2600000001', contractNumber: '0042-Э', authorNumber: '31', topics: ['03'], address: 'г. Пятигорск, ул. Хлебная, д. 2', summary: 'Просьба сверить объём потребления в счёте за прошлый месяц', fullText: 'В счёте указано 48 600 кВт·ч, по нашим данным 41 930. Просим сверить объём и исправить счёт-фактуру.', replyChannel: 'email', replyAddress: 'office@example.org', email: 'office@example.org' },
    steps: [{ do: 'assign', ago: 20, executor: 'titova', text: 'Сверить объём, дать правовую оценку' }, { do: 'request_extension', ago: 2, days: 15, reason: 'Акт сверки у второй стороны, подпись ожидается' }],
  },
  {
    ago: 14,
    card: { channel: 'account_portal', type: 'application', surname: 'Ветров', name: 'Илья', patronymic: 'Максимович', accountNumber: '990100006', topics: ['03'], summary: 'Вызов контролёра: показания на табло не видны', fullText: 'Погасло табло счётчика, прошу прислать контролёра.', replyChannel: 'account_portal', phones: ['8 928 000-00-26'] },
    steps: [
      { do: 'assign', ago: 13, executor: 'grinko', text: 'Организовать проверку прибора' },
      { do: 'submit', ago: 6, subject: 'О проверке прибора учёта', body: 'Ваше обращение о неисправности прибора учёта рассмотрено. Контролёр придёт в течение пяти рабочих дней, время он согласует с Вами по телефону.' },
      { do: 'return', ago: 4, remarks: 'Укажите точную дату визита контролёра\nДобавьте, по каким показаниям начислять до замены' },
    ],
  },
  {
    ago: 9,
    card: { channel: 'email', type: 'complaint', surname: 'Грозин', name: 'Тимур', patronymic: '', email: 'grozin@example.org', topics: ['06'], summary: 'Ограничение подачи; угроза сотруднику', fullText: 'Если до пятницы свет не включите, приду к вам в контору и вашему кассиру не поздоровится.', replyChannel: 'email', replyAddress: 'grozin@example.org' },
    steps: [{ do: 'propose', ago: 8, by: 'clerk', ground: 'threat', reason: 'Угроза здоровью кассира', fragment: 'приду к вам в контору и вашему кассиру не поздоровится' }],
  },
  {
    ago: 8,
    card: { channel: 'post', type: 'complaint', applicantKind: 'anonymous', topics: ['09'], summary: 'Недовольство работой кассы, без подписи и адреса', fullText: 'Касса закрывается раньше времени. Примите меры.', sheets: 1 },
    steps: [{ do: 'propose', ago: 7, by: 'clerk', ground: 'no_contacts', reason: 'Ни имени, ни адреса, ни телефона в письме нет' }, { do: 'accept', ago: 6, note: 'Согласен; работу кассы проверить отдельно' }],
  },
  {
    ago: 7,
    card: { channel: 'post', type: 'application', surname: 'Нечитайло', name: '', patronymic: '', topics: ['99'], summary: 'Текст письма не поддаётся прочтению', fullText: '', sheets: 2 },
    steps: [{ do: 'propose', ago: 6, by: 'clerk', ground: 'illegible', reason: 'Рукопись размыта, прочитать можно только фамилию' }, { do: 'accept', ago: 5, note: 'Согласен' }],
  },
  {
    ago: 6,
    card: { channel: 'site_form', type: 'request', surname: 'Проводников', name: 'Семён', patronymic: 'Ильич', email: 'provodnikov@example.org', topics: ['08'], summary: 'Увеличение мощности до 15 кВт', fullText: 'Подскажите, как увеличить разрешённую мощность до 15 кВт.', replyChannel: 'email', replyAddress: 'provodnikov@example.org' },
    steps: [{ do: 'assign', ago: 5, executor: 'titova', text: 'Перенаправить в сетевую организацию' }, { do: 'propose', ago: 5, by: 'executor', ground: 'not_competent', reason: 'Технологическое присоединение ведёт сетевая организация', redirectTo: 'Территориальная сетевая организация' }, { do: 'accept', ago: 4, note: 'Перенаправить' }],
  },
  {
    ago: 5,
    card: { channel: 'comment_book', type: 'review', surname: 'Доброва', name: 'Зоя', patronymic: 'Кузьминична', address: `${STREET}, д. 8, кв. 1`, bookNumber: '2', bookPage: '17', topics: ['17'], summary: 'Благодарность оператору за терпение', fullText: 'Спасибо оператору: всё объяснила за пять минут.', replyChannel: 'post', replyAddress: `${STREET}, д. 8, кв. 1` },
    steps: [
      { do: 'assign', ago: 4, executor: 'orlov', text: 'Поблагодарить за отзыв' },
      { do: 'submit', ago: 3, subject: 'О Вашем отзыве', body: 'Благодарим Вас за добрые слова о работе нашего оператора. Ваш отзыв передан коллективу офиса обслуживания и будет учтён при подведении итогов месяца.' },
      { do: 'sign', ago: 1 },
    ],
  },
  {
    ago: 3,
    card: { channel: 'handed_in', type: 'application', surname: 'Тарелкин', name: 'Фёдор', patronymic: 'Никонович', address: `${STREET}, д. 30`, accountNumber: '990100012', topics: ['12'], summary: 'Справка об отсутствии задолженности', fullText: 'Прошу выдать справку об отсутствии задолженности для субсидии.', replyChannel: 'pick_up', sheets: 1 },
    steps: [{ do: 'assign', ago: 2, executor: 'orlov', text: 'Подготовить справку' }],
  },
  {
    ago: 2,
    card: { channel: 'post', type: 'application', surname: 'Тарелкин', name: 'Фёдор', patronymic: 'Никонович', address: `${STREET}, д. 30`, accountNumber: '990100012', topics: ['12'], summary: 'Второй экземпляр того же заявления', sheets: 1 },
    steps: [{ do: 'annul', ago: 2, reason: 'Зарегистрировано дважды по ошибке: то же заявление поступило нарочно' }],
  },
  {
    ago: 0,
    card: { channel: 'post', type: 'complaint', surname: 'Забавина', name: 'Клавдия', patronymic: 'Степановна', address: `${STREET}, д. 16, кв. 40`, phones: ['8 928 000-00-40'], accountNumber: '990100014', topics: ['11.02'], specialConditions: true, summary: 'Просьба о выезде на дом: проверить показания', fullText: 'Мне 84 года, до офиса не дойти. Прошу прислать сотрудника проверить показания.', replyChannel: 'phone', replyAddress: '8 928 000-00-40', sheets: 1 },
    steps: [],
  },
]
