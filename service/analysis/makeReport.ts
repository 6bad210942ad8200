import type { AnalysisInput } from '../../contract/analysis.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import { isEmptyPeriod } from '../../domain/analysis/figure.ts'
import { upperTopics } from './caseSets.ts'
import { formatRuDate, moscowDate, moscowTime } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { formatInitialsFirst } from '../../domain/person-name.ts'
import { renderTableReport } from '../../templates/pdf/table-report.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { analyse } from './analyse.ts'
import { type Names, nameOf, readNames } from './names.ts'
import { filterWords } from './report.ts'
import { reportOnPaper } from './reportPdf.ts'
import { reportAsWorkbook } from './reportWorkbook.ts'

type ReportInput = AnalysisInput & { readonly format: 'pdf' | 'xlsx' }
const TYPES = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }

/**
 * The systematic report of §9.6: «Специалисты … систематизируют и анализируют все направленные клиентами жалобы, предложения и отзывы».
 * What it shows is what the screen shows; names of applicants are not in it.
 * @throws Failure FORBIDDEN; INVALID_INPUT for days that make no period, or a period without a single appeal or record
 */
export async function makeReport(service: Service, actor: Actor, { format, ...input }: ReportInput): Promise<File> {
  assertCan(actor, 'export')
  const view = await analyse(service, actor, input)
  const { label } = view.period
  if (isEmptyPeriod(view.figures)) {
    throw new Failure('INVALID_INPUT', `За ${label} нет ни обращений, ни разговоров, которые подходят под отбор. Отчёт не создан: выберите другой период или сбросьте отбор.`)
  }
  const { store, clock } = service
  const [names, organisation, founded, person] = await Promise.all([
    readNames(store.read), readSetting(store.read, 'organisation'), readSetting(store.read, 'founded'),
    store.read.selectFrom('users').select(['surname', 'name', 'patronymic', 'position']).where('id', '=', actor.userId).executeTakeFirstOrThrow(),
  ])
  const at = clock.instant()
  const narrowed = filterWords(chosenNames(names, input.filter))
  const facts: [string, string][] = [
    ['Период', `${label}, по дате регистрации`], ['Сравнивается с', view.compared.label], ['Отбор', narrowed], ['Организация', organisation?.shortName ?? ''],
    ['Сформировано', `${formatRuDate(moscowDate(at))} в ${moscowTime(at)}, ${actor.fullName}`], ['Основание', 'Стандарт качества обслуживания потребителей, п. 9.6'],
  ]
  const bytes = format === 'xlsx'
    ? await reportAsWorkbook(view, facts, { creator: 'АРМ «Обращения»', createdAt: clock.now() })
    : await renderTableReport(reportOnPaper(view, {
        organisation: organisation?.shortName ?? '', training: founded?.kind === 'training',
        lines: facts.filter(([name]) => name !== 'Организация').map(([name, value]) => `${name}: ${value}`),
        signatures: [{ label: person.position === '' ? 'Составил(а)' : person.position, name: formatInitialsFirst({ ...person, patronymic: person.patronymic ?? '' }) }],
      }), { fonts: await service.fonts(), createdAt: clock.now() })
  await store.write((tx) => appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'export.made', entity: 'export', after: { exported: 'Анализ обращений (п. 9.6)', exportFilter: `${label}; ${narrowed}`, exportFormat: format } }))
  return new File([new Uint8Array(bytes)], `Анализ обращений за ${label}.${format}`, { type: TYPES[format] })
}

/** The conditions by the names that people know. */
function chosenNames(names: Names, { types = [], channels = [], applicantKinds = [], topics = [], unitIds = [], executorIds = [] }: AnalysisInput['filter']) {
  return {
    type: types.map((code) => nameOf(names, 'type', code)), channel: channels.map((code) => nameOf(names, 'channel', code)), applicantKind: applicantKinds.map((code) => nameOf(names, 'applicantKind', code)),
    topic: topics.map((code) => (upperTopics([code], []).includes(code) ? nameOf(names, 'topic', code) : code)), unit: unitIds.map((id) => nameOf(names, 'unit', String(id))), executor: executorIds.map((id) => nameOf(names, 'executor', String(id))),
  }
}
