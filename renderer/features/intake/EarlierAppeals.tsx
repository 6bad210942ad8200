import { Box, Chip, Link, Typography } from '@mui/material'
import { type KeyboardEvent, useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { EarlierAppeal } from '../../../contract/intake.ts'
import { LINK_KIND_LABELS, LINK_KINDS } from '../../../domain/appeal.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { StatusChip } from '../../components/StatusChip.tsx'
import { formatDate } from '../../lib/format.ts'
import type { EarlierLink } from './intakeDraft.ts'

interface Props {
  readonly found: readonly EarlierAppeal[]
  readonly links: readonly EarlierLink[]
  onLink(link: EarlierLink): void
  onUnlink(otherId: number): void
  /** Of somebody else or about something else: not shown again. */
  onDifferent(otherId: number): void
}

const SHOWN = 4
const CLEAR = { opacity: 1 }

/**
 * «Раньше от этого заявителя»: nothing merges by itself, the clerk says how the new card is tied to an earlier one, or that they are
 * different. The list is one stop of Tab: arrows go through it, digits decide.
 */
export function EarlierAppeals({ found, links, onLink, onUnlink, onDifferent }: Props) {
  const [at, setAt] = useState(0)
  if (found.length === 0) return null
  const shown = found.slice(0, SHOWN)
  const current = Math.min(at, shown.length - 1)
  return (
    <Box component="section" aria-label="Раньше от этого заявителя" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.default', px: 1.5, py: 1 }}>
      <Typography variant="h3" component="h2" sx={{ color: 'text.secondary', mb: 0.5, display: 'flex', justifyContent: 'space-between' }}>
        Раньше от этого заявителя <Kbd style={CLEAR}>F7</Kbd>
      </Typography>
      {shown.map((appeal, index) => (
        <EarlierRow key={appeal.id} appeal={appeal} link={links.find((link) => link.otherId === appeal.id) ?? null} current={index === current} onEnter={() => setAt(index)} onLink={onLink} onUnlink={onUnlink} onDifferent={onDifferent} />
      ))}
      {found.length > SHOWN && (
        <Typography variant="body2" color="textSecondary">
          и ещё {found.length - SHOWN}
        </Typography>
      )}
    </Box>
  )
}

interface RowProps extends Pick<Props, 'onLink' | 'onUnlink' | 'onDifferent'> {
  readonly appeal: EarlierAppeal
  readonly link: EarlierLink | null
  readonly current: boolean
  onEnter(): void
}

function EarlierRow({ appeal, link, current, onEnter, onLink, onUnlink, onDifferent }: RowProps) {
  const { id, number, registeredOn, summary, status, match } = appeal
  const decide = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 'nextElementSibling' : event.key === 'ArrowUp' ? 'previousElementSibling' : null
    const kind = LINK_KINDS[Number(event.key) - 1]
    if (event.ctrlKey || event.altKey) return
    if (step !== null) focusRow(event.currentTarget[step])
    else if (kind !== undefined) onLink({ otherId: id, number, kind })
    else if (event.key === '0' && link === null) {
      leaveRow(event.currentTarget)
      onDifferent(id)
    } else if (event.key === 'Delete' && link !== null) onUnlink(id)
    else return
    event.preventDefault()
  }
  return (
    <Box role="group" aria-label={`${number}, ${match}`} data-earlier tabIndex={current ? 0 : -1} onFocus={onEnter} onKeyDown={decide} sx={{ py: 0.5, borderRadius: 0.5, '& + &': { borderTop: 1, borderColor: 'divider' }, '& kbd': { display: 'none' }, '&:focus-visible kbd': { display: 'inline-block' } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography noWrap sx={{ flex: 1, minWidth: 0 }} title={`${appeal.applicant}: ${summary}`}>
          <Link component={RouterLink} to={`/cases/${id}`} tabIndex={-1} sx={{ fontWeight: 600 }}>
            {number}
          </Link>
          {` · ${formatDate(registeredOn)} · ${appeal.applicant} · ${summary}`}
        </Typography>
        <StatusChip status={status} />
      </Box>
      <Typography variant="body2" color="textSecondary" component="div">
        <Box component="span" sx={{ color: 'text.primary' }}>{match}</Box>
        {link === null ? (
          <>
            {' · связать как: '}
            {LINK_KINDS.map((kind, index) => (
              <span key={kind}>
                {index > 0 && ' · '}
                <Choice label={LINK_KIND_LABELS[kind]} digit={index + 1} onPick={() => onLink({ otherId: id, number, kind })} />
              </span>
            ))}
            {' · '}
            <Choice label="это другое" digit={0} onPick={() => onDifferent(id)} />
          </>
        ) : (
          <>
            {' · '}
            <Chip size="small" color="primary" variant="outlined" label={`связано: ${LINK_KIND_LABELS[link.kind]}`} onDelete={() => onUnlink(id)} slotProps={{ root: { tabIndex: -1 } }} />
          </>
        )}
      </Typography>
    </Box>
  )
}

function Choice({ label, digit, onPick }: { readonly label: string; readonly digit: number; onPick(): void }) {
  return (
    <Link component="button" type="button" variant="body2" tabIndex={-1} onClick={onPick}>
      {label}
      <Kbd style={{ ...CLEAR, marginLeft: 4 }}>{digit}</Kbd>
    </Link>
  )
}

/** The row goes away: the person goes on from the next one, or from the field after the list. */
function leaveRow(row: HTMLElement): void {
  if (focusRow(row.nextElementSibling)) return
  if (!focusRow(row.previousElementSibling)) row.closest('section')?.nextElementSibling?.querySelector('input')?.focus()
}

function focusRow(row: Element | null): boolean {
  if (!(row instanceof HTMLElement) || !row.hasAttribute('data-earlier')) return false
  row.focus()
  return true
}
