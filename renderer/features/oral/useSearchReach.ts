import { personalReach } from '../../../domain/personal-fields.ts'
import { useUser } from '../../lib/session.ts'

const NOTES = {
  all: undefined,
  own: 'По фамилии, телефону и счёту находятся записи, которые ведёте вы; остальные — по номеру.',
  none: 'Записи находятся по номеру: фамилии, телефоны и счета вам не показываются.',
} as const

/** What the search of the journals cannot find for this person, as a sentence; none when it finds everything. */
export function useSearchReach(): (typeof NOTES)[keyof typeof NOTES] {
  return NOTES[personalReach(useUser())]
}
