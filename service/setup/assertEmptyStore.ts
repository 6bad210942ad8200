import type { ReadHandle } from '../../db/handle.ts'
import { Failure } from '../../domain/failure.ts'

/** @throws Failure STORE_NOT_EMPTY when a database was founded here before */
export async function assertEmptyStore(read: ReadHandle): Promise<void> {
  const [user, founded] = await Promise.all([read.selectFrom('users').select('id').limit(1).executeTakeFirst(), read.selectFrom('settings').select('key').where('key', '=', 'founded').executeTakeFirst()])
  if (user !== undefined || founded !== undefined) throw new Failure('STORE_NOT_EMPTY', 'База уже создана. Войдите в неё или выберите другую папку для новой базы.')
}
