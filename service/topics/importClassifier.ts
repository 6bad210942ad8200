import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import { readClassifierRows } from '../../domain/classifier-rows.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { readSheet } from '../csv/readSheet.ts'

const MOST_PROBLEMS = 20
const ROWS_A_STATEMENT = 300

/**
 * Takes the classifier in: codes that are new, and codes whose name or topic changed. What the file does not name stays. All or nothing.
 * @throws Failure INVALID_INPUT naming every wrong line; FILE_REJECTED for what is no table
 */
export async function importClassifier(service: Service, actor: Actor, input: { file: File }): Promise<{ added: number; changed: number; same: number }> {
  assertCan(actor, 'manage_reference')
  const sheet = await readSheet(input.file)
  const result = await service.store.write(async (tx) => {
    const topics = await tx.selectFrom('topics').select('code').execute()
    const { entries, problems } = readClassifierRows(sheet, new Set(topics.map(({ code }) => code)))
    if (problems[0] !== undefined) {
      const rest = problems.length - 1
      throw new Failure('INVALID_INPUT', `${problems[0]}${rest === 0 ? '' : ` Ошибок ещё: ${rest}.`} Ничего не изменено.`, { fields: problems.slice(0, MOST_PROBLEMS).map((message, index) => ({ path: `file.${index}`, message })) })
    }
    const known = new Map((await tx.selectFrom('topic_classifier').selectAll().execute()).map((row) => [row.code, row]))
    const fresh = entries.filter(({ code, name, topicCode }) => known.get(code)?.name !== name || known.get(code)?.topic_code !== topicCode)
    for (let from = 0; from < fresh.length; from += ROWS_A_STATEMENT) {
      await tx.insertInto('topic_classifier').values(fresh.slice(from, from + ROWS_A_STATEMENT).map(({ code, name, topicCode }) => ({ code, name, topic_code: topicCode })))
        .onConflict((conflict) => conflict.column('code').doUpdateSet((eb) => ({ name: eb.ref('excluded.name'), topic_code: eb.ref('excluded.topic_code') }))).execute()
    }
    const added = fresh.filter(({ code }) => !known.has(code)).length
    const counts = { added, changed: fresh.length - added, same: entries.length - fresh.length }
    const before = fresh.flatMap(({ code }) => known.get(code) ?? []).map(({ code, name, topic_code }) => ({ code, name, topicCode: topic_code }))
    await appendAudit(tx, { at: service.clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'classifier.imported', entity: 'classifier', before: { entries: before }, after: { ...counts, entries: [...fresh] } })
    return counts
  })
  announce(service, actor, 'reference')
  return result
}
