import { useQuery } from '@tanstack/react-query'
import { Loadable } from '../../components/Loadable.tsx'
import { api } from '../../lib/client.ts'
import { OrganisationForm } from './OrganisationForm.tsx'

export function OrganisationSection() {
  const requisites = useQuery(api.admin.organisation.queryOptions())
  return <Loadable query={requisites} action="реквизиты">{(stored) => <OrganisationForm stored={stored} />}</Loadable>
}
