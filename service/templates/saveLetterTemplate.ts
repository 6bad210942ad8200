import type { z } from 'zod'
import type { letterTemplateInput, LetterTemplate } from '../../contract/templates.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { brokenPlaceholders } from '../../domain/placeholders.ts'
import { changedMeanwhile, invalid, notFound } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { loadTemplateView } from './templateView.ts'

export type TemplateInput = z.infer<typeof letterTemplateInput>

/** Adds a letter to the library or gives it a new wording; the earlier ones stay, and letters keep the wording they came from. */
export async function saveLetterTemplate(service: Service, actor: Actor, input: TemplateInput): Promise<LetterTemplate> {
  assertCan(actor, 'manage_reference')
  const broken = brokenPlaceholders(`${input.heading}\n${input.body}`)
  if (broken !== null) throw invalid('body', `Пропуск записан с ошибкой: «${broken}». Нужен вид {{название}} в одной строке.`)
  const id = await service.store.write(async (tx) => {
    const at = service.clock.instant()
    const before = input.id === null ? null : await tx.selectFrom('letter_templates').selectAll().where('id', '=', input.id).executeTakeFirst()
    if (before === undefined) throw notFound('Шаблон письма')
    if (before !== null && before.version !== input.version) throw changedMeanwhile(before.version)
    const fields = { kind: input.kind, topic_code: input.topic, name: input.name, heading: input.heading, body: input.body, enabled: input.enabled, updated_at: at, updated_by: actor.userId }
    const saved = before === null ? await insert(tx, fields) : await update(tx, before, fields)
    await tx
      .insertInto('letter_template_versions')
      .values({ template_id: saved.id, version: saved.version, name: saved.name, heading: saved.heading, body: saved.body, saved_at: at, saved_by: actor.userId })
      .execute()
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: before === null ? 'template.added' : 'template.changed', entity: 'template', entityId: saved.id,
      before: before === null ? null : remembered(before), after: remembered(saved),
    })
    return saved.id
  })
  announce(service, actor, 'reference')
  return loadTemplateView(service.store.read, id)
}

type Fields = Omit<Row<'letter_templates'>, 'id' | 'code' | 'version'>

async function insert(tx: WriteHandle, fields: Fields): Promise<Row<'letter_templates'>> {
  const { last } = await tx.selectFrom('letter_templates').select((eb) => eb.fn.max('id').as('last')).executeTakeFirstOrThrow()
  return tx.insertInto('letter_templates').values({ ...fields, code: `office-${(last ?? 0) + 1}` }).returningAll().executeTakeFirstOrThrow()
}

const update = (tx: WriteHandle, before: Row<'letter_templates'>, fields: Fields): Promise<Row<'letter_templates'>> =>
  tx.updateTable('letter_templates').set({ ...fields, version: before.version + 1 }).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow()

const remembered = ({ code, kind, topic_code, name, heading, body, enabled, version }: Row<'letter_templates'>) => ({ code, kind, topic_code, name, heading, body, enabled, version })
