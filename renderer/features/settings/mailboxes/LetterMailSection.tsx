import { useQuery } from '@tanstack/react-query'
import { Loadable } from '../../../components/Loadable.tsx'
import { api } from '../../../lib/client.ts'
import { LetterMailForm } from './LetterMailForm.tsx'

export function LetterMailSection() {
  const query = useQuery(api.sending.letterMail.queryOptions())
  return <Loadable query={query} action="письмо с ответом">{(stored) => <LetterMailForm key={stored.version} stored={stored} />}</Loadable>
}
