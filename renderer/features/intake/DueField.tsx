import { Box, Link, TextField, Typography } from '@mui/material'
import { useEffect, useId, useRef, useState } from 'react'
import type { DeadlineView } from '../../../contract/card.ts'
import { PickField } from '../../components/card/PickField.tsx'
import { WhyDue } from '../../components/card/WhyDue.tsx'
import { formatDate } from '../../lib/format.ts'

export interface RuleChoice {
  readonly code: string
  readonly name: string
  readonly basis: string
  readonly proposed: boolean
}

interface Props {
  readonly deadline: DeadlineView | null
  readonly obstacle: string | null
  readonly open: boolean
  readonly panelId: string
  toggle(): void
}

export function useDuePanel() {
  const [open, setOpen] = useState(false)
  return { open, panelId: useId(), toggle: () => setOpen((old) => !old) }
}

/** The due date as it will be, and the way to its explanation. */
export function DueField({ deadline, obstacle, open, panelId, toggle }: Props) {
  return (
    <Box>
      <Typography variant="body2" component="div" color="textSecondary" sx={{ mb: '3px' }}>
        Срок ответа
      </Typography>
      <Box sx={{ minHeight: 32, px: 1.25, display: 'flex', alignItems: 'center', gap: 1, border: 1, borderColor: 'divider', borderRadius: 0.75 }}>
        {deadline === null ? (
          <Typography variant="body2" color="textSecondary">
            {obstacle ?? 'считается…'}
          </Typography>
        ) : (
          <>
            <Typography component="span" sx={{ fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
              {formatDate(deadline.controlDue)}
            </Typography>
            <Link component="button" type="button" variant="body2" aria-expanded={open} aria-controls={panelId} onClick={toggle}>
              почему?
            </Link>
          </>
        )}
      </Box>
    </Box>
  )
}

interface PanelProps {
  readonly panelId: string
  readonly deadline: DeadlineView
  readonly rules: readonly RuleChoice[]
  readonly ruleCode: string | null
  readonly ruleReason: string
  onRule(code: string | null): void
  onReason(reason: string): void
  readonly reasonError: string | undefined
}

/** The sentences, and another rule where the clerk knows better: with a reason, audited. */
export function DuePanel({ panelId, deadline, rules, ruleCode, ruleReason, onRule, onReason, reasonError }: PanelProps) {
  const proposed = rules.find((rule) => rule.proposed)?.code ?? deadline.ruleCode
  const chosen = ruleCode ?? proposed
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => { panel.current?.scrollIntoView({ block: 'nearest' }) }, [])
  return (
    <Box ref={panel} id={panelId} sx={{ display: 'grid', gap: 1 }}>
      <WhyDue deadline={deadline} />
      {rules.length > 1 && (
        <PickField
          label="Правило срока"
          options={rules.map((rule) => ({ value: rule.code, label: `${rule.code} ${rule.name}`, hint: rule.proposed ? `${rule.basis} · предложено` : rule.basis }))}
          value={chosen}
          onChange={(code) => onRule(code === proposed ? null : code)}
        />
      )}
      {ruleCode !== null && ruleCode !== proposed && (
        <TextField label="Почему другое правило" name="ruleReason" value={ruleReason} onChange={(event) => onReason(event.target.value)} error={reasonError !== undefined} helperText={reasonError ?? 'Причина попадёт в журнал действий'} slotProps={{ htmlInput: { maxLength: 500 } }} />
      )}
    </Box>
  )
}
