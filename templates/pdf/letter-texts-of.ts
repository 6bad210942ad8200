import { textOfRuns, textsOfBlock } from '../../domain/letter-document.ts'
import type { LetterModel } from '../letter-model.ts'

/** Every text of a letter that a person has typed, in the order of the sheet. */
export function textsOf(model: LetterModel): string[] {
  const { organisation, signature, executor } = model
  return [
    organisation.fullName, organisation.shortName, organisation.address, ...organisation.phones, organisation.email, organisation.site,
    organisation.ogrn, organisation.inn, organisation.kpp,
    model.outgoingNumber ?? '', model.reference?.number ?? '', ...model.addressee, model.heading, model.salutation,
    ...model.body.flatMap(textsOfBlock).map(textOfRuns),
    model.attachments ?? '', signature.position, signature.mark?.owner ?? '', signature.name, executor.fullName, executor.phone,
  ]
}
