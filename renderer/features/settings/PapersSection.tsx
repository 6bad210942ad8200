import { useQuery } from '@tanstack/react-query'
import { Loadable } from '../../components/Loadable.tsx'
import { api } from '../../lib/client.ts'
import { PapersForm } from './PapersForm.tsx'

export function PapersSection() {
  const papers = useQuery(api.admin.papers.queryOptions())
  return <Loadable query={papers} action="настройки сканов и файлов">{(stored) => <PapersForm key={stored.version} stored={stored} />}</Loadable>
}
