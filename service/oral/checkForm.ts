import type { OralForm } from '../../contract/oral.ts'
import { Failure, type FieldProblem } from '../../domain/failure.ts'
import { callbackProblems, recordProblems } from '../../domain/oral/check-record.ts'
import type { Service } from '../context.ts'
import { assertColleague } from './colleagues.ts'
import { recordMoment } from './moment.ts'

/**
 * Judges a record as it was filled. `keptCallback`: an agreed call stands already and is not given anew.
 * @throws Failure INVALID_INPUT field by field
 */
export async function checkForm(service: Service, form: OralForm, keptCallback = false): Promise<void> {
  const moment = await recordMoment(service, form.date)
  const agreed = form.outcome === 'callback' ? form.callback : null
  refuseFields([
    ...recordProblems({ ...form, hasCallback: keptCallback || agreed !== null }, moment),
    ...(agreed === null || keptCallback ? [] : callbackProblems(agreed, moment).map(({ path, message }) => ({ path: `callback.${path}`, message }))),
  ])
  if (agreed !== null && !keptCallback) await assertColleague(service.store.read, agreed.assigneeId, 'callback.assigneeId')
}

/** @throws Failure INVALID_INPUT when there is anything to correct */
export function refuseFields(problems: readonly FieldProblem[]): void {
  const [first] = problems
  if (first !== undefined) throw new Failure('INVALID_INPUT', first.message, { fields: problems })
}
