/** Refusals of the store itself. Their messages are Russian sentences for the person at the screen. */

export interface StoreHolder {
  readonly pid: number
  readonly host: string
  /** Instant at which the other program opened the store. */
  readonly since: string
}

/** Another program works with this store now. */
export class StoreInUse extends Error {
  readonly holder: StoreHolder | null

  constructor(holder: StoreHolder | null) {
    const where = holder === null ? '' : ` (компьютер «${holder.host}», процесс ${holder.pid})`
    super(`База уже открыта другой программой${where}. Закройте её и запустите эту снова.`)
    this.name = 'StoreInUse'
    this.holder = holder
  }
}

/** The database was written by a later version of the program; nothing in it was touched. */
export class StoreIsNewer extends Error {
  readonly unknownMigrations: readonly string[]

  constructor(unknownMigrations: readonly string[]) {
    super('База создана более новой версией программы. Обновите программу на этом компьютере; база не изменена.')
    this.name = 'StoreIsNewer'
    this.unknownMigrations = unknownMigrations
  }
}

/** The database file is not a database, or is broken. */
export class StoreDamaged extends Error {
  constructor(cause: unknown) {
    super('Файл базы повреждён или это не база программы. Восстановите базу из резервной копии (папка backups).', { cause })
    this.name = 'StoreDamaged'
  }
}

/** A migration failed; the database is as it was before it, and a copy lies in `backups/`. */
export class MigrationFailed extends Error {
  readonly migration: string
  readonly backup: string | null

  constructor(migration: string, backup: string | null, cause: unknown) {
    super('Не удалось обновить базу до новой версии программы. База осталась прежней.', { cause })
    this.name = 'MigrationFailed'
    this.migration = migration
    this.backup = backup
  }
}

/** A stored file is missing or its bytes are not those that were stored. */
export class FileDamaged extends Error {
  readonly sha256: string
  readonly reason: 'missing' | 'changed'

  constructor(sha256: string, reason: 'missing' | 'changed') {
    super(
      reason === 'missing'
        ? 'Файл не найден в хранилище. Восстановите его из резервной копии.'
        : 'Файл в хранилище повреждён: содержимое не совпадает с контрольной суммой. Восстановите его из резервной копии.',
    )
    this.name = 'FileDamaged'
    this.sha256 = sha256
    this.reason = reason
  }
}

/** `if (isUniqueViolation(error, 'users.login_key')) …`; the same for SQLite and PostgreSQL. */
export function isUniqueViolation(error: unknown, column?: string): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  const unique = error.code === 'SQLITE_CONSTRAINT_UNIQUE' || error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || error.code === '23505'
  return unique && (column === undefined || error.message.includes(column))
}
