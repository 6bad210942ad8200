import LinkIcon from '@mui/icons-material/LinkOutlined'
import { Box, Button, Typography } from '@mui/material'
import type { CaseView } from '../../../contract/cases.ts'
import { LINK_KIND_LABELS } from '../../../domain/appeal.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { StatusChip } from '../../components/StatusChip.tsx'
import { formatDate } from '../../lib/format.ts'

/** Earlier and later appeals tied to this one. */
export function CaseLinks({ view, onLink }: { readonly view: CaseView; readonly onLink: (() => void) | null }) {
  const button = onLink === null ? undefined : <Button onClick={onLink}>Связать с обращением</Button>
  if (view.links.length === 0) {
    return (
      <EmptyState icon={<LinkIcon />} title="Связанных обращений нет" action={button}>
        Здесь видны прежние и следующие обращения по тому же вопросу.
      </EmptyState>
    )
  }
  return (
    <Box tabIndex={0} role="region" aria-label="Связанные" sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 2, py: 1 }}>
      {view.links.map((link) => (
        <Box key={link.otherId} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <CaseLink id={link.otherId} number={link.number} />
            <Typography color="textSecondary" sx={{ flex: 1 }}>
              {formatDate(link.registeredOn)} · {link.direction === 'earlier' ? `прежнее, ${LINK_KIND_LABELS[link.kind]}` : `следующее, ${LINK_KIND_LABELS[link.kind]}`}
            </Typography>
            <StatusChip status={link.status} />
          </Box>
          <Typography sx={{ overflowWrap: 'anywhere' }}>{link.summary}</Typography>
        </Box>
      ))}
      {button !== undefined && <Box sx={{ pt: 1.5 }}>{button}</Box>}
    </Box>
  )
}
