import { Failure } from '../../domain/failure.ts'
import type { NameForms } from '../../domain/name-forms.ts'
import type { Actor } from '../../domain/people.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { getNameForms } from './getNameForms.ts'
import { nameForms } from './nameForms.ts'
import { rememberForms } from './rememberForms.ts'

/**
 * Corrects how the applicant's name is declined; kept for the name, so that later letters begin with it. An empty form is the
 * library's again.
 * @throws Failure NOT_READY when the card names nobody
 */
export async function saveNameForms(service: Service, actor: Actor, input: { caseId: number; forms: NameForms }): Promise<NameForms & { corrected: boolean }> {
  await service.store.write(async (tx) => {
    const { row } = await loadCase(tx, actor, input.caseId, 'draft_reply')
    const known = await nameForms(tx, row)
    if (known.key === null) throw new Failure('NOT_READY', 'В карточке нет имени заявителя: склонять нечего.', { missing: ['Заявитель'] })
    const { addressee, dative, genitive, salutation } = known.proposed
    const { forms } = input
    await rememberForms(tx, known, { addressee: forms.addressee || addressee, dative: forms.dative || dative, genitive: forms.genitive || genitive, salutation: forms.salutation || salutation }, { actor, at: service.clock.instant(), row })
  })
  return getNameForms(service, actor, input)
}
