import { Box } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import type { MailboxCondition } from '../../../contract/mailboxes.ts'
import { api } from '../../lib/client.ts'
import { formatTime } from '../../lib/format.ts'

/** How the mailboxes are doing, in a line: silence about what works, words about what does not. */
export function MailboxLine() {
  const { data } = useQuery(api.mailboxes.state.queryOptions({ refetchInterval: 60_000 }))
  if (data === undefined) return null
  if (data.length === 0) return <>Ящики не настроены: письма приходят файлами</>
  const troubled = data.filter(({ problem, left }) => problem !== null || left > 0)
  if (troubled.length === 0) return <>{data.map(({ name, checkedAt }) => (checkedAt === null ? name : `${name}: проверен в ${formatTime(checkedAt)}`)).join(' · ')}</>
  return <Box role="status" sx={{ color: 'error.main', fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: 560 }} title={troubled.map(words).join('\n')}>{troubled.map(words).join(' · ')}</Box>
}

function words({ name, problem, left }: MailboxCondition): string {
  return [`«${name}»:`, problem, left > 0 ? `на сервере остались непринятые письма: ${left}` : null].filter((part) => part !== null).join(' ')
}
