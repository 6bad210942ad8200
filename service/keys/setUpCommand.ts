import type { KeyView } from '../../contract/admin.ts'
import type { CommandInput } from '../../contract/keys.ts'
import type { Actor } from '../../domain/people.ts'
import { keyView } from '../admin/keyView.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { toJson } from '../../db/schema/json.ts'
import { certificateFacts } from '../signing/certificate-facts.ts'
import { assertOwner } from './assertOwner.ts'
import { replaceKey } from './replaceKey.ts'
import { triedCommand } from './tryCommand.ts'

/**
 * A key that stays outside, on a token or in a container of CryptoPro, becomes the signer's key: the certificate, and the command that signs. It is
 * tried first. The password is not kept.
 * @throws Failure as `triedCommand`; KEY_REJECTED other_owner until it is confirmed
 */
export async function setUpCommand(service: Service, actor: Actor, input: CommandInput & { label: string; confirmOwner: boolean }): Promise<KeyView> {
  const { certificate, chain } = await triedCommand(service, actor, input)
  await assertOwner(service.store.read, actor, certificate, input.confirmOwner)
  const facts = certificateFacts(certificate)
  const { command } = input
  const row = await service.store.write((tx) =>
    replaceKey(tx, actor, service.clock.instant(), {
      key: { label: input.label || facts.owner, kind: 'external', sealed_key: null, command_json: toJson(command) },
      certificate, chain, details: { program: command.program, args: command.args.join(' '), verify: command.verify?.program ?? null },
    }),
  )
  announce(service, actor, 'reference')
  return keyView(row, service.clock.today())
}
