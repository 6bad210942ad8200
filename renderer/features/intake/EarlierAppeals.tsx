import { Box, Chip, Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import type { EarlierAppeal } from '../../../contract/intake.ts'
import { LINK_KIND_LABELS, LINK_KINDS, type LinkKind } from '../../../domain/appeal.ts'
import { StatusChip } from '../../components/StatusChip.tsx'
import { formatDate } from '../../lib/format.ts'
import type { EarlierLink } from './intakeDraft.ts'

interface Props {
  readonly found: readonly EarlierAppeal[]
  readonly links: readonly EarlierLink[]
  onLink(link: EarlierLink): void
  onUnlink(otherId: number): void
}

const SHOWN = 4

/** «Раньше от этого заявителя»: nothing merges by itself, the clerk says how the new card is tied to an earlier one. */
export function EarlierAppeals({ found, links, onLink, onUnlink }: Props) {
  if (found.length === 0) return null
  return (
    <Box component="section" aria-label="Раньше от этого заявителя" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.default', px: 1.5, py: 1 }}>
      <Typography variant="h3" component="h2" sx={{ color: 'text.secondary', mb: 0.5 }}>
        Раньше от этого заявителя
      </Typography>
      {found.slice(0, SHOWN).map((appeal) => (
        <EarlierRow key={appeal.id} appeal={appeal} link={links.find((link) => link.otherId === appeal.id) ?? null} onLink={onLink} onUnlink={onUnlink} />
      ))}
      {found.length > SHOWN && (
        <Typography variant="body2" color="textSecondary">
          и ещё {found.length - SHOWN}
        </Typography>
      )}
    </Box>
  )
}

interface RowProps {
  readonly appeal: EarlierAppeal
  readonly link: EarlierLink | null
  onLink(link: EarlierLink): void
  onUnlink(otherId: number): void
}

function EarlierRow({ appeal, link, onLink, onUnlink }: RowProps) {
  const { id, number, registeredOn, summary, status, match } = appeal
  return (
    <Box sx={{ py: 0.5, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography noWrap sx={{ flex: 1, minWidth: 0 }} title={summary}>
          <Link component={RouterLink} to={`/cases/${id}`} sx={{ fontWeight: 600 }}>
            {number}
          </Link>
          {` · ${formatDate(registeredOn)} · ${summary}`}
        </Typography>
        <StatusChip status={status} />
      </Box>
      <Typography variant="body2" color="textSecondary" component="div">
        {`${match} · `}
        {link === null ? (
          <LinkAs onPick={(kind) => onLink({ otherId: id, number, kind })} />
        ) : (
          <Chip size="small" color="primary" variant="outlined" label={`связано: ${LINK_KIND_LABELS[link.kind]}`} onDelete={() => onUnlink(id)} />
        )}
      </Typography>
    </Box>
  )
}

function LinkAs({ onPick }: { onPick(kind: LinkKind): void }) {
  return (
    <>
      {'связать как: '}
      {LINK_KINDS.map((kind, index) => (
        <span key={kind}>
          {index > 0 && ' · '}
          <Link component="button" type="button" variant="body2" onClick={() => onPick(kind)}>
            {LINK_KIND_LABELS[kind]}
          </Link>
        </span>
      ))}
    </>
  )
}
