import type { ReplyText } from '../../contract/replies.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { correctsName, NAME_FORMS, type NameForms } from '../../domain/name-forms.ts'
import type { Actor } from '../../domain/people.ts'
import { nameForms, type ApplicantForms } from './nameForms.ts'

interface Remembering {
  readonly actor: Actor
  readonly at: IsoInstant
  readonly row: Row<'cases'>
}

/** The next letter to this name begins with these forms; what the library says by itself is not kept. */
export async function rememberForms(tx: WriteHandle, { key, proposed, forms: before }: ApplicantForms, forms: NameForms, { actor, at, row }: Remembering): Promise<void> {
  if (key === null || NAME_FORMS.every((form) => forms[form] === before[form])) return
  const kept = {
    addressee: own(forms.addressee, proposed.addressee), dative: own(forms.dative, proposed.dative),
    genitive: own(forms.genitive, proposed.genitive), salutation: own(forms.salutation, proposed.salutation), updated_at: at, updated_by: actor.userId,
  }
  await tx.insertInto('name_forms').values({ name_key: key, ...kept }).onConflict((conflict) => conflict.column('name_key').doUpdateSet(kept)).execute()
  await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'name.corrected', entity: 'case', entityId: row.id, caseId: row.id, before: { ...before }, after: { ...forms } })
}

const own = (form: string, proposed: string): string | null => (form === proposed || form === '' ? null : form)

/** What the executor corrected in the letter itself: the first line of the addressee and the salutation. */
export async function rememberWritten(tx: WriteHandle, text: ReplyText, remembering: Remembering): Promise<void> {
  const known = await nameForms(tx, remembering.row)
  const { forms } = known
  const [addressee = '', salutation] = [text.addressee[0]?.trim(), text.salutation.trim()]
  await rememberForms(tx, known, {
    ...forms,
    addressee: correctsName(forms.addressee, addressee) ? addressee : forms.addressee,
    salutation: correctsName(forms.salutation, salutation) ? salutation : forms.salutation,
  }, remembering)
}
