import type { ReferenceChange } from '../../contract/reference.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { addDays } from '../../domain/calendar-date.ts'
import type { ClockSettings } from '../../domain/deadline.ts'
import { type DeadlineRule, withTopicDefaults } from '../../domain/deadline-rule.ts'
import { buildCalendar, type ProductionCalendar } from '../../domain/production-calendar.ts'
import { ruleOfFields } from '../admin/ruleFields.ts'
import { loadCalendar, loadRuleRows, loadTopicDefaults, ruleOfRow } from '../reference.ts'
import { readSetting } from '../settings.ts'

/** What terms are counted by. */
interface World {
  readonly calendar: ProductionCalendar
  readonly settings: ClockSettings
  readonly rules: readonly DeadlineRule[]
}

/** The reference tables as they are, and as the change would leave them; what it does not concern is the same object in both. */
export async function worldsAround(read: ReadHandle, change: ReferenceChange): Promise<{ readonly before: World; readonly after: World }> {
  const [calendar, settings, rows, topics] = await Promise.all([loadCalendar(read), readSetting(read, 'clock'), loadRuleRows(read), loadTopicDefaults(read)])
  const before: World = { calendar, settings, rules: withTopicDefaults(rows.map(ruleOfRow), topics) }
  switch (change.kind) {
    case 'calendar':
      return { before, after: { ...before, calendar: await calendarWith(read, change) } }
    case 'clock':
      return { before, after: { ...before, settings: change.settings } }
    case 'rule': {
      const kept = rows.filter(({ id }) => change.edition || id !== change.id).map((row) => {
        const rule = ruleOfRow(row)
        return change.edition && row.id === change.id ? { ...rule, validTo: addDays(change.fields.validFrom, -1) } : rule
      })
      return { before, after: { ...before, rules: withTopicDefaults([...kept, ruleOfFields(change.fields)], topics) } }
    }
    case 'topic': {
      const others = topics.filter(({ code }) => code !== change.code)
      return { before, after: { ...before, rules: withTopicDefaults(rows.map(ruleOfRow), [...others, { code: change.code, defaultRule: change.defaultRuleCode }]) } }
    }
  }
}

/** All years with the days of one replaced. */
async function calendarWith(read: ReadHandle, { year, days }: Extract<ReferenceChange, { kind: 'calendar' }>): Promise<ProductionCalendar> {
  const [stored, years] = await Promise.all([
    read.selectFrom('calendar_days').selectAll().where((eb) => eb.or([eb('date', '<', `${year}-01-01`), eb('date', '>', `${year}-12-31`)])).execute(),
    read.selectFrom('calendar_years').select(['year', 'confirmed']).execute(),
  ])
  return buildCalendar([...stored, ...days], [...years.filter((one) => one.year !== year), { year, confirmed: true }])
}
