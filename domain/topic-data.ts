/** Seed of the two-level list of topics; edited in the settings. `defaultRule` is the reply rule that the topic brings. */

export interface Topic {
  readonly code: string
  readonly name: string
  readonly parent: string | null
  readonly defaultRule: string | null
}

interface TopicSeed {
  readonly code: string
  readonly name: string
  readonly rule?: string
  readonly children: readonly string[]
}

const SEED: readonly TopicSeed[] = [
  { code: '01', name: 'Начисления и оплата', children: ['Размер платы и тарифы', 'Платёжный документ', 'Оплата не учтена', 'Общедомовые нужды'] },
  { code: '02', name: 'Перерасчёт', children: ['За период отсутствия', 'По показаниям прибора учёта', 'Возврат переплаты', 'Пени'] },
  { code: '03', name: 'Приборы учёта и показания', children: ['Передача показаний', 'Замена и установка', 'Поверка', 'Ввод в эксплуатацию и опломбирование', 'Акт о безучётном потреблении'] },
  { code: '04', name: 'Качество электроэнергии', rule: '354-К', children: ['Низкое или высокое напряжение', 'Скачки напряжения', 'Повреждение техники'] },
  { code: '05', name: 'Отключения электроэнергии', rule: '354-К', children: ['Аварийное отключение', 'Плановое отключение', 'Частые отключения'] },
  { code: '06', name: 'Задолженность и ограничение', children: ['Размер задолженности', 'Ограничение и возобновление подачи', 'Рассрочка', 'Взыскание по суду'] },
  { code: '07', name: 'Договор и лицевой счёт', children: ['Заключение договора', 'Смена собственника', 'Разделение лицевого счёта', 'Сведения о проживающих'] },
  { code: '08', name: 'Подключение и мощность', children: ['Технологическое присоединение', 'Увеличение мощности', 'Состояние сетей'] },
  { code: '09', name: 'Качество обслуживания', children: ['Работа офиса', 'Работа телефонной линии', 'Поведение сотрудника', 'Срок ответа'] },
  { code: '10', name: 'Личный кабинет и сайт', children: ['Вход и регистрация', 'Ошибка в работе', 'Электронная квитанция'] },
  { code: '11', name: 'Льготы и социальные категории', children: ['Льготы и субсидии', 'Выезд на дом'] },
  { code: '12', name: 'Сведения и справки', children: ['Справка об отсутствии задолженности', 'Выписка по лицевому счёту', 'Разъяснение законодательства'] },
  { code: '13', name: 'Персональные данные', rule: 'ПДн-10', children: ['Запрос сведений об обработке', 'Исправление данных', 'Отзыв согласия'] },
  { code: '14', name: 'Претензии юридических лиц', rule: 'АПК-30', children: ['По расчётам', 'По исполнению договора'] },
  { code: '15', name: 'Не относится к компетенции', children: ['Сетевая организация', 'Управляющая компания', 'Орган власти'] },
  { code: '16', name: 'Предложения', children: ['По обслуживанию', 'По способам оплаты'] },
  { code: '17', name: 'Благодарности и отзывы', children: ['Благодарность', 'Отзыв'] },
  { code: '18', name: 'Опасность для жизни', children: ['Оборванный провод', 'Открытое электрооборудование', 'Искрение и запах гари'] },
  { code: '19', name: 'Надзорные органы', rule: 'НАДЗОР', children: ['Прокуратура', 'Жилищная инспекция', 'Роспотребнадзор', 'ФАС', 'Орган власти'] },
  { code: '99', name: 'Прочее', children: [] },
]

export const TOPICS: readonly Topic[] = SEED.flatMap(({ code, name, rule = null, children }) => [
  { code, name, parent: null, defaultRule: rule },
  ...children.map((child, index) => ({ code: `${code}.${String(index + 1).padStart(2, '0')}`, name: child, parent: code, defaultRule: rule })),
])

/** Facts of danger to life go to the competent service at once, whatever the contact data. */
export const URGENT_TOPICS: readonly string[] = ['18']
