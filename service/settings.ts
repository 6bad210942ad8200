import { z } from 'zod'
import { acknowledgementSettings, outgoingServer } from '../contract/mailboxes.ts'
import { oralSettings } from '../contract/admin.ts'
import { organisation } from '../contract/organisation.ts'
import { LETTERHEAD_FORMS } from '../domain/letterhead.ts'
import { letterMailSettings } from '../contract/sending.ts'
import { trainingPerson } from '../contract/session.ts'
import { fromJson, toJson } from '../db/schema/json.ts'
import type { ReadHandle, WriteHandle } from '../db/handle.ts'
import { COUNT_FROM, NON_WORKING } from '../domain/deadline.ts'
import { DEFAULT_NUMBERING } from '../domain/numbering.ts'
import { Failure } from '../domain/failure.ts'
import { VISA_MODES } from '../domain/visa.ts'
import { DEFAULT_HOURS } from '../domain/reminder-hours.ts'
import { reminderSettings } from '../contract/reminders.ts'
import { FIRST_ACKNOWLEDGEMENT } from './outgoing/firstAcknowledgement.ts'
import { FIRST_LETTER_MAIL } from './outgoing/firstLetterMail.ts'

const MB = 1024 * 1024

/** Every setting of the store with its shape and its first value; rows live in `settings`. */
const SETTINGS = {
  organisation: organisation.nullable().default(null),
  /** The picture of the logo lies among the files of the store. */
  letterhead: z
    .object({ form: z.enum(LETTERHEAD_FORMS), logo: z.object({ sha256: z.string(), bytes: z.int(), width: z.int(), height: z.int() }).nullable() })
    .default({ form: 'longitudinal', logo: null }),
  clock: z.object({ countFrom: z.enum(COUNT_FROM), nonWorking: z.enum(NON_WORKING) }).default({ countFrom: 'next_day', nonWorking: 'previous' }),
  // A store founded before a journal existed has no template of it.
  numbering: z
    .object({
      appeals: z.string(), replies: z.string(), calls: z.string().default(DEFAULT_NUMBERING.calls), receptions: z.string().default(DEFAULT_NUMBERING.receptions),
      book: z.string().default(DEFAULT_NUMBERING.book), set_aside: z.string().default(DEFAULT_NUMBERING.set_aside), visits: z.string().default(DEFAULT_NUMBERING.visits),
    })
    .prefault({ appeals: DEFAULT_NUMBERING.appeals, replies: DEFAULT_NUMBERING.replies }),
  /** Minutes before an agreed call at which it is reminded of; seconds after which an answer is not «at once» any more (7.1.2). */
  oral: oralSettings.default({ remindMinutes: 15, answerSeconds: 120 }),
  /** Hours in which people are reminded. */
  reminders: reminderSettings.default(DEFAULT_HOURS),
  security: z
    .object({ idleMinutes: z.int().min(1), attempts: z.int().min(1), lockoutMinutes: z.int().min(1), passwordLength: z.int().min(8) })
    .default({ idleMinutes: 15, attempts: 5, lockoutMinutes: 15, passwordLength: 10 }),
  /** Minutes for which the password of a signing key is remembered after it was typed; 0: it is asked for at every signature. */
  keys: z.object({ rememberMinutes: z.int().min(0).max(240) }).default({ rememberMinutes: 15 }),
  /** A larger letter stays on the server and is named to the people. */
  mail: z.object({ maxMessageBytes: z.int().positive() }).default({ maxMessageBytes: 150 * 1024 * 1024 }),
  outgoing: outgoingServer.nullable().default(null),
  acknowledgement: acknowledgementSettings.default(FIRST_ACKNOWLEDGEMENT),
  /** The e-mail that carries a signed letter, and how long it is tried. */
  letterMail: letterMailSettings.default(FIRST_LETTER_MAIL),
  /** Bytes of one file, by kind: a scanned picture, a PDF, anything else. */
  limits: z
    .object({ maxImageBytes: z.int().positive(), maxPdfBytes: z.int().positive(), maxFileBytes: z.int().positive() })
    .default({ maxImageBytes: 30 * MB, maxPdfBytes: 100 * MB, maxFileBytes: 50 * MB }),
  /** Folder into which the scanner puts its files. */
  scanFolder: z.object({ enabled: z.boolean(), path: z.string() }).default({ enabled: false, path: '' }),
  /** Recognition of scans; below the least confidence (per cent) the ground «текст не поддаётся прочтению» is offered. */
  text: z.object({ enabled: z.boolean(), leastConfidence: z.int().min(0).max(100), maxPages: z.int().positive() }).default({ enabled: true, leastConfidence: 60, maxPages: 100 }),
  /** Whose visas a letter needs before it goes to signature. */
  visas: z.object({ mode: z.enum(VISA_MODES) }).default({ mode: 'none' }),
  /** Years of keeping; days back for which signed files are compared with their hashes every day. */
  storage: z.object({ years: z.int().positive(), watchDays: z.int().positive().default(400) }).prefault({ years: 5 }),
  founded: z.object({ kind: z.enum(['training', 'office']), people: z.array(trainingPerson) }).nullable().default(null),
}
export type SettingKey = keyof typeof SETTINGS
export type Setting<K extends SettingKey> = z.infer<(typeof SETTINGS)[K]>

/** The setting as stored, or its first value. */
export async function readSetting<K extends SettingKey>(read: ReadHandle, key: K): Promise<Setting<K>> {
  return (await readSettingVersion(read, key)).value
}

export async function readSettingVersion<K extends SettingKey>(read: ReadHandle, key: K): Promise<{ value: Setting<K>; version: number }> {
  const row = await read.selectFrom('settings').select(['value', 'version']).where('key', '=', key).executeTakeFirst()
  const value = SETTINGS[key].parse(row === undefined ? undefined : fromJson(row.value)) as Setting<K>
  return { value, version: row?.version ?? 0 }
}

/**
 * Saves a setting over the version the person saw (0: never saved before).
 * @throws Failure CONFLICT when somebody saved in between.
 */
export async function writeSetting<K extends SettingKey>(tx: WriteHandle, key: K, value: Setting<K>, seen: { version: number; at: string; by: number | null }): Promise<number> {
  const current = await readSettingVersion(tx, key)
  if (current.version !== seen.version) {
    throw new Failure('CONFLICT', 'Настройку уже изменили. Откройте её заново и повторите правку.', { currentVersion: current.version })
  }
  const row = { value: toJson(SETTINGS[key].parse(value)), version: seen.version + 1, changed_at: seen.at, changed_by: seen.by }
  await tx
    .insertInto('settings')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute()
  return row.version
}
