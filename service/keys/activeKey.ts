import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { fromJson } from '../../db/schema/json.ts'
import type { SigningCommand } from '../../domain/signing-command.ts'

/** The newest key of a person that is in use. */
export async function activeKey(read: ReadHandle, userId: number): Promise<Row<'signing_keys'> | null> {
  return (await read.selectFrom('signing_keys').selectAll().where('user_id', '=', userId).where('active', '=', true).orderBy('id', 'desc').executeTakeFirst()) ?? null
}

export const commandOf = ({ command_json }: Pick<Row<'signing_keys'>, 'command_json'>): SigningCommand | null => (command_json === null ? null : fromJson(command_json))

/** A key of the program always has a password; a program outside asks for one only if its owner said so. */
export const passwordNeeded = (key: Pick<Row<'signing_keys'>, 'command_json'>): boolean => commandOf(key)?.asksPassword ?? true
