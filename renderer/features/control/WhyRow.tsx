import TableCell from '@mui/material/TableCell'
import TableRow from '@mui/material/TableRow'
import { useQuery } from '@tanstack/react-query'
import { WhyDue } from '../../components/card/WhyDue.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { api } from '../../lib/client.ts'

/** Under its case: rule, start, count and skipped days, without leaving the list. */
export function WhyRow({ caseId, columns }: { readonly caseId: number; readonly columns: number }) {
  const why = useQuery(api.control.whyDue.queryOptions({ input: { caseId } }))
  return (
    <TableRow>
      <TableCell colSpan={columns} sx={{ py: 0.75, whiteSpace: 'normal' }}>
        <Loadable query={why} action="чтение срока" loading={<LoadingRows rows={1} />}>{(deadline) => <WhyDue deadline={deadline} />}</Loadable>
      </TableCell>
    </TableRow>
  )
}
