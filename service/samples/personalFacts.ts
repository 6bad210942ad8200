import type { Row } from '../../db/schema/index.ts'
import { fromJson } from '../../db/schema/json.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import type { PersonalFacts } from '../../domain/impersonal.ts'

/** What of a card is its citizen's; the gaps are those that the next card fills by itself where it can. */
export function personalFacts(row: Row<'cases'>): PersonalFacts {
  const date = (iso: string | null) => (iso === null ? null : formatRuDate(iso))
  return {
    names: [row.surname, row.name, row.patronymic, row.organisation, row.signatory, row.representative, row.contact_person],
    texts: [
      ['номер обращения', row.number], ['лицевой счёт', row.account_number], ['номер договора', row.contract_number], ['номер прибора', row.meter_number],
      ['адрес объекта', row.object_address], ['адрес объекта', row.address], ['адрес почты', row.email], ['номер', row.inn], ['номер', row.ogrn],
      ...fromJson(row.phones).map((phone) => ['телефон', phone] as const),
      ['дата обращения', date(row.author_date)], ['дата обращения', date(row.registered_on)], ['срок ответа', date(row.legal_due)],
    ],
  }
}
