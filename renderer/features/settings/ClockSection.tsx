import { useQuery } from '@tanstack/react-query'
import { Loadable } from '../../components/Loadable.tsx'
import { api } from '../../lib/client.ts'
import { ClockForm } from './ClockForm.tsx'

export function ClockSection() {
  const clock = useQuery(api.admin.clock.queryOptions())
  return <Loadable query={clock} action="настройки счёта дней">{(stored) => <ClockForm stored={stored} />}</Loadable>
}
