import type { Signed } from '../../contract/replies.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { openOwnKey } from './openOwnKey.ts'
import { checkedFacts, signLetter } from './signLetter.ts'

/**
 * Signs a letter with the key of the acting official; everything is checked before a number is taken.
 * @param input keyPassword '' stands for the password that is still remembered in this session
 * @throws Failure NOT_READY, KEY_REJECTED, CONFLICT (somebody signs, returned or changed it), SIGNATURE_FAILED
 */
export async function signReply(service: Service, actor: Actor, input: { replyId: number; version: number; keyPassword: string }): Promise<Signed> {
  const facts = await checkedFacts(service, actor, input)
  const key = await openOwnKey(service, actor, input.keyPassword)
  return signLetter(service, actor, input, { facts, key })
}
