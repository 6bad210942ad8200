import type { Organisation } from '../../contract/organisation.ts'
import type { ReplyText } from '../../contract/replies.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { LetterKind } from '../../domain/letter-kind.ts'
import { letterKind } from '../../domain/letter-kind.ts'
import { formatFull } from '../../domain/person-name.ts'
import { readSetting } from '../settings.ts'
import type { LetterSigner } from './signer.ts'

/** Everything a letter is made of, read once; drafts, previews, the checklist and signing all begin here. */
export interface LetterFacts {
  readonly kind: LetterKind
  readonly text: ReplyText
  readonly templateText: string | null
  readonly row: Row<'cases'>
  readonly mainTopic: string | null
  readonly executor: { readonly fullName: string; readonly phone: string }
  readonly signer: LetterSigner | null
  readonly organisation: Organisation | null
  readonly unresolvedRemarks: number
  /** The training database: every sheet says so. */
  readonly training: boolean
}

export async function letterFacts(read: ReadHandle, row: Row<'cases'>, reply: Row<'replies'>, made: { text: ReplyText; signer: LetterSigner | null }): Promise<LetterFacts> {
  const [organisation, founded, executor, topic, remarks] = await Promise.all([
    readSetting(read, 'organisation'),
    readSetting(read, 'founded'),
    read.selectFrom('users').select(['surname', 'name', 'patronymic', 'phone']).where('id', '=', reply.executor_id).executeTakeFirstOrThrow(),
    read.selectFrom('case_topics').select('topic_code').where('case_id', '=', row.id).orderBy('main', 'desc').orderBy('topic_code').executeTakeFirst(),
    read.selectFrom('reply_remarks').select((eb) => eb.fn.countAll<number>().as('count')).where('reply_id', '=', reply.id).where('resolved_at', 'is', null).executeTakeFirstOrThrow(),
  ])
  return {
    kind: letterKind(reply.kind),
    text: made.text,
    templateText: reply.template_text,
    row,
    mainTopic: topic?.topic_code ?? null,
    executor: { fullName: formatFull({ surname: executor.surname, name: executor.name, patronymic: executor.patronymic ?? '' }), phone: executor.phone ?? '' },
    signer: made.signer,
    organisation,
    unresolvedRemarks: remarks.count,
    training: founded?.kind === 'training',
  }
}
