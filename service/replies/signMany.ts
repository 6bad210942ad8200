import type { BatchStep } from '../../contract/replies.ts'
import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import { plural } from '../../domain/plural.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { openOwnKey, type OwnKey } from './openOwnKey.ts'
import { checkedFacts, signLetter, type LetterAsSeen } from './signLetter.ts'

export interface BatchInput {
  readonly batchId: string
  readonly letters: readonly LetterAsSeen[]
  readonly keyPassword: string
  /** Letters whose wording was never on the screen of the official are signed as well: said expressly. */
  readonly unseenToo: boolean
}

/** With such a failure every letter after it would fail too, and each would cost a number. */
const ENDS_THE_BATCH: ReadonlySet<Failure['code']> = new Set(['KEY_REJECTED', 'SIGNATURE_FAILED', 'SIGNED_OUT', 'SESSION_LOCKED'])

/**
 * Signs letters one after another, each as `signReply` does: checked, numbered, signed, verified, recorded. The key is opened once. A letter that
 * cannot be signed is named with its reason and left as it was; a failure of the key or of the store ends the batch, and the rest is untouched.
 * @returns one step a letter, in the order given; letters after a stop come as «untouched»
 * @throws Failure KEY_REJECTED, NOT_READY (letters never opened, not confirmed) before anything is signed
 */
export async function signMany(service: Service, actor: Actor, input: BatchInput): Promise<AsyncGenerator<BatchStep, void>> {
  assertCan(actor, 'sign_reply', 'other')
  const unseen = await neverOpened(service, actor, input.letters)
  if (unseen.size > 0 && !input.unseenToo) {
    throw new Failure('NOT_READY', `Среди выбранных ${unseen.size} ${plural(unseen.size, 'письмо, которое', 'письма, которые', 'писем, которые')} вы не открывали. Ничего не подписано: откройте их или подтвердите, что подписываете не открывая.`, { missing: ['Письма открыты'] })
  }
  const key = await openOwnKey(service, actor, input.keyPassword)
  return steps(service, actor, input, { key, unseen })
}

async function* steps(service: Service, actor: Actor, { batchId, letters }: BatchInput, { key, unseen }: { key: OwnKey; unseen: ReadonlySet<number> }): AsyncGenerator<BatchStep, void> {
  const batch = service.batches.begin(actor.sessionId, batchId)
  let ended: string | null = null
  try {
    for (const [index, letter] of letters.entries()) {
      const place = { replyId: letter.replyId, done: index + 1, total: letters.length }
      if (ended === null && batch.stopped()) ended = 'Остановлено до этого письма.'
      if (ended !== null) {
        yield { ...place, outcome: 'untouched', outgoingNumber: null, reason: ended }
        continue
      }
      try {
        const facts = await checkedFacts(service, actor, letter)
        const { outgoingNumber } = await signLetter(service, actor, letter, { facts, key, unopened: unseen.has(letter.replyId) })
        yield { ...place, outcome: 'signed', outgoingNumber, reason: '' }
      } catch (error) {
        const failure = known(service, letter, error)
        if (ENDS_THE_BATCH.has(failure.code)) ended = 'Не начато: подписание остановилось на письме выше.'
        yield { ...place, outcome: 'refused', outgoingNumber: null, reason: failure.message }
      }
    }
  } finally {
    batch.end()
  }
}

/** The letters of which the official has not had this very wording on the screen. */
async function neverOpened({ store }: Service, actor: Actor, letters: readonly LetterAsSeen[]): Promise<Set<number>> {
  const rows = await store.read.selectFrom('letters_seen').select(['reply_id', 'version']).where('user_id', '=', actor.userId).where('reply_id', 'in', letters.map(({ replyId }) => replyId)).execute()
  const seen = new Map(rows.map(({ reply_id, version }) => [reply_id, version]))
  return new Set(letters.filter(({ replyId, version }) => seen.get(replyId) !== version).map(({ replyId }) => replyId))
}

function known({ log }: Service, { replyId }: LetterAsSeen, error: unknown): Failure {
  if (error instanceof Failure) return error
  log.error({ replyId, stack: error instanceof Error ? error.stack : String(error) }, 'signing failed')
  return new Failure('SIGNATURE_FAILED', 'Письмо не подписано: в программе произошла ошибка. Оно снова ждёт подписи; повторите позже.')
}
