import { z } from 'zod'
import { AUTHORITY_GROUNDS } from '../domain/authority.ts'
import { RULE_PURPOSES, RULE_STARTS, RULE_STATUSES, TERM_UNITS } from '../domain/deadline-rule.ts'
import { DICTIONARIES } from '../domain/dictionary.ts'
import { CALENDAR_DAY_KINDS } from '../domain/production-calendar.ts'
import { applicantKind, appealType, channel, done, fileContent, id, isoDate, isoInstant, page, reason, role, version } from './fields.ts'
import { letterheadInput, letterheadView, organisation } from './organisation.ts'
import { procedure } from './procedure.ts'

const name = z.string().trim().max(100)

export const userView = z.object({
  id, version, login: z.string(), surname: z.string(), name: z.string(), patronymic: z.string(), position: z.string(), phone: z.string(), email: z.string(),
  unitId: id.nullable(), roles: z.array(role), active: z.boolean(), lockedUntil: isoInstant.nullable(), mustChangePassword: z.boolean(),
})
export type UserView = z.infer<typeof userView>
export const userInput = z.object({
  id: id.nullable(), version, login: name.min(1, 'Введите имя для входа'), surname: name.min(1, 'Введите фамилию'), name: name.min(1, 'Введите имя'), patronymic: name,
  position: name.min(1, 'Введите должность'), phone: name, email: name, unitId: id.nullable(), roles: z.array(role).min(1, 'Выберите хотя бы одну роль'), active: z.boolean(),
  /** A first password for a new person, or a new one for somebody who forgot theirs; '' leaves it. Must be changed at the next sign-in. */
  password: z.string(),
})
export type UserInput = z.infer<typeof userInput>

export const unitView = z.object({ id, name: z.string(), active: z.boolean(), version })

export const keyView = z.object({
  id, version, userId: id, label: z.string(), kind: z.enum(['p12', 'external']), owner: z.string(), issuer: z.string(), serial: z.string(), validFrom: isoDate, validTo: isoDate,
  active: z.boolean(), training: z.boolean(), state: z.enum(['ok', 'expiring', 'expired', 'not_yet_valid']),
})
export type KeyView = z.infer<typeof keyView>

const authorityGround = { ground: z.enum(AUTHORITY_GROUNDS), groundNumber: z.string().trim().max(60), groundDate: isoDate.nullable() }
export const authorityView = z.object({ id, version, userId: id, userName: z.string(), basis: z.string(), ...authorityGround, validFrom: isoDate, validTo: isoDate, active: z.boolean(), /** Null while it is not revoked, and when the day is not known. */ revokedOn: isoDate.nullable() })
export type AuthorityView = z.infer<typeof authorityView>

export const ruleView = z.object({
  id, version, code: z.string(), name: z.string(), basis: z.string(), validFrom: isoDate, validTo: isoDate.nullable(),
  types: z.array(appealType), topics: z.array(z.string()), applicantKinds: z.array(applicantKind), channels: z.array(channel),
  start: z.enum(RULE_STARTS), amount: z.int().nullable(), unit: z.enum(TERM_UNITS), warnBefore: z.array(z.int()).max(20), extensionMax: z.int().nullable(),
  noticeRequired: z.boolean(), /** Who decides, where the rule is a decision. */ decider: role.nullable(), priority: z.int().min(0).max(10_000), status: z.enum(RULE_STATUSES), enabled: z.boolean(), purpose: z.enum(RULE_PURPOSES),
})
export type RuleView = z.infer<typeof ruleView>

/** A rule as it is filled in. `gapAllowed`: days between editions on which the code does not exist are meant so. */
export const ruleInput = ruleView.omit({ id: true, version: true }).extend({ gapAllowed: z.boolean() })
export type RuleFields = z.infer<typeof ruleInput>

export const calendarDay = z.object({ date: isoDate, kind: z.enum(CALENDAR_DAY_KINDS), name: z.string().max(200) })
export const calendarYear = z.int().min(2000).max(2100)
export type CalendarDayView = z.infer<typeof calendarDay>

const megabytes = z.int().min(1, 'От 1 до 500').max(500, 'От 1 до 500')

export const dictionaryEntry = z.object({ id, version, list: z.enum(DICTIONARIES), phrase: z.string().trim().max(200), code: z.string().nullable(), active: z.boolean() })
export type DictionaryEntryView = z.infer<typeof dictionaryEntry>

/** Minutes before an agreed call at which it is reminded of; seconds within which an answer is «at once» (7.1.2). */
export const oralSettings = z.object({ remindMinutes: z.int().min(1).max(240), answerSeconds: z.int().min(30).max(3600) })
export const clockSettings = z.object({ countFrom: z.enum(['next_day', 'same_day']), nonWorking: z.enum(['previous', 'none', 'next']) })

/** Scans and files: the scanner's folder, limits by kind (MB), recognition. */
export const paperSettings = z.object({
  scanFolder: z.object({ enabled: z.boolean(), path: z.string().trim().max(1000) }),
  limits: z.object({ imageMb: megabytes, pdfMb: megabytes, otherMb: megabytes }),
  text: z.object({ enabled: z.boolean(), leastConfidence: z.int().min(0, 'От 0 до 100').max(100, 'От 0 до 100'), maxPages: z.int().min(1, 'От 1 до 1000').max(1000, 'От 1 до 1000') }),
})
export type PaperSettings = z.infer<typeof paperSettings>

export const admin = {
  users: procedure.route({ method: 'GET', path: '/users', summary: 'People of the desk' }).output(z.object({ users: z.array(userView), units: z.array(unitView) })),
  saveUser: procedure.route({ method: 'PUT', path: '/users', summary: 'Add or change a person' }).input(userInput).output(userView),
  saveUnit: procedure.route({ method: 'PUT', path: '/units', summary: 'Add or rename a unit' }).input(z.object({ id: id.nullable(), version, name: name.min(1, 'Введите название'), active: z.boolean() })).output(unitView),
  organisation: procedure.route({ method: 'GET', path: '/organisation', summary: 'Requisites of the letterhead' }).output(organisation.extend({ version })),
  saveOrganisation: procedure.route({ method: 'PUT', path: '/organisation', summary: 'Change the requisites' }).input(organisation.extend({ version })).output(organisation.extend({ version })),
  letterhead: procedure.route({ method: 'GET', path: '/letterhead', summary: 'Form of the letterhead and its logo' }).output(letterheadView.extend({ version })),
  saveLetterhead: procedure.route({ method: 'PUT', path: '/letterhead', summary: 'Choose the form of the letterhead and the logo; letters printed from now on carry them' }).input(letterheadInput.extend({ version })).output(letterheadView.extend({ version })),
  previewLetterhead: procedure.route({ method: 'POST', path: '/letterhead/preview', summary: 'An invented letter on the letterhead being chosen' }).input(letterheadInput).output(fileContent),
  keys: procedure.route({ method: 'GET', path: '/keys', summary: 'Signing keys; a signer sees own keys' }).output(z.array(keyView)),
  importKey: procedure
    .route({ method: 'POST', path: '/keys', summary: 'Import a .p12/.pfx container or a PEM key of the signed-in signer' })
    .input(z.object({ file: fileContent, certificate: fileContent.nullable(), password: z.string(), label: name, confirmOwner: z.boolean() }))
    .output(keyView),
  retireKey: procedure.route({ method: 'DELETE', path: '/keys/{id}', summary: 'Stop using a key' }).input(z.object({ id, version })).output(done),
  authorities: procedure.route({ method: 'GET', path: '/authorities', summary: 'Who may sign, from when to when' }).output(z.array(authorityView)),
  saveAuthority: procedure
    .route({ method: 'PUT', path: '/authorities', summary: 'Give or change the authority to sign' })
    .input(z.object({ id: id.nullable(), version, userId: id, /** The words of another document; an order and a power of attorney are told by number and date. */ basis: z.string().trim().max(300), ...authorityGround, validFrom: isoDate, validTo: isoDate, active: z.boolean() }))
    .output(authorityView),
  rules: procedure.route({ method: 'GET', path: '/rules', summary: 'Deadline rules with their basis' }).output(z.array(ruleView)),
  saveRule: procedure
    .route({ method: 'PUT', path: '/rules', summary: 'Change a deadline rule; applies to new cases only' })
    .input(ruleInput.extend({ id, version, reason }))
    .output(ruleView),
  addRule: procedure.route({ method: 'POST', path: '/rules', summary: 'Add a deadline rule under a code of its own' }).input(ruleInput.extend({ reason })).output(ruleView),
  addEdition: procedure
    .route({ method: 'POST', path: '/rules/{id}/editions', summary: 'Add an edition of a rule from a date; the one before ends the day before' })
    .input(ruleInput.extend({ id, version, reason }))
    .output(ruleView),
  dictionary: procedure.route({ method: 'GET', path: '/dictionary', summary: 'Words that are looked for in letters, and the topics they may speak for' }).output(z.object({ entries: z.array(dictionaryEntry), topics: z.array(z.object({ code: z.string(), name: z.string() })) })),
  saveDictionaryEntry: procedure
    .route({ method: 'PUT', path: '/dictionary', summary: 'Add or change words of a dictionary, or switch them off' })
    .input(dictionaryEntry.extend({ id: id.nullable() }))
    .output(dictionaryEntry),
  oral: procedure.route({ method: 'GET', path: '/settings/oral', summary: 'When promised calls are reminded of' }).output(oralSettings.extend({ version })),
  saveOral: procedure.route({ method: 'PUT', path: '/settings/oral', summary: 'Change when promised calls are reminded of' }).input(oralSettings.extend({ version })).output(oralSettings.extend({ version })),
  clock: procedure.route({ method: 'GET', path: '/clock', summary: 'How days are counted' }).output(clockSettings.extend({ version })),
  saveClock: procedure.route({ method: 'PUT', path: '/clock', summary: 'Change how days are counted; applies to new cases only' }).input(clockSettings.extend({ version, reason })).output(clockSettings.extend({ version })),
  papers: procedure.route({ method: 'GET', path: '/papers', summary: 'Scanner folder, limits of files, recognition' }).output(paperSettings.extend({ version })),
  savePapers: procedure.route({ method: 'PUT', path: '/papers', summary: 'Change the scanner folder, limits of files, recognition' }).input(paperSettings.extend({ version })).output(paperSettings.extend({ version })),
  calendar: procedure
    .route({ method: 'GET', path: '/calendar/{year}', summary: 'Production calendar of a year' })
    .input(z.object({ year: z.coerce.number().int().min(2000).max(2100) }))
    .output(z.object({ year: z.int(), version, known: z.boolean(), confirmed: z.boolean(), years: z.array(z.int()), days: z.array(calendarDay) })),
  saveCalendar: procedure
    .route({ method: 'PUT', path: '/calendar/{year}', summary: 'Change the days of a year' })
    .input(z.object({ year: calendarYear, version, confirmed: z.boolean(), days: z.array(calendarDay).max(366) }))
    .output(done),
  audit: procedure
    .route({ method: 'POST', path: '/audit', summary: 'The audit journal' })
    .input(page.extend({ caseId: id.optional() }))
    .output(z.object({ rows: z.array(z.object({ seq: z.int(), at: isoInstant, actor: z.string(), title: z.string(), caseNumber: z.string().nullable(), caseId: id.nullable() })), total: z.int() })),
  verifyAudit: procedure
    .route({ method: 'POST', path: '/audit/verification', summary: 'Check the hash chain; names the first broken record' })
    .output(z.object({ records: z.int(), valid: z.boolean(), firstBroken: z.int().nullable(), reason: z.string().nullable() })),
}
