import { useEffect, useRef } from 'react'
import { Box, List, ListItemButton, Typography } from '@mui/material'
import type { Due } from '../../../contract/card.ts'
import { DueChip } from '../../components/DueChip.tsx'

export interface JournalLine {
  readonly id: number
  readonly number: string
  readonly person: string
  readonly when: string
  /** The clock of what is still to be done. */
  readonly due: Due | null
  /** Beneath: how it ended and what about. */
  readonly words: string
}

interface Props {
  readonly label: string
  readonly lines: readonly JournalLine[]
  readonly chosen: number | null
  readonly locked: boolean
  onOpen(id: number): void
}

/** Rows of a journal; arrows walk them. */
export function JournalRows({ label, lines, chosen, locked, onOpen }: Props) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const walk = (from: Element, by: 'nextElementSibling' | 'previousElementSibling') => from.closest('li')?.[by]?.querySelector<HTMLElement>('[role="button"]')?.focus()
  return (
    <List ref={list} disablePadding aria-label={label} sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 0.75 }}>
      {lines.map((line) => (
        <li key={line.id}>
          <ListItemButton
            selected={line.id === chosen} aria-current={line.id === chosen} disabled={locked} onClick={() => onOpen(line.id)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
              event.preventDefault()
              walk(event.currentTarget, event.key === 'ArrowDown' ? 'nextElementSibling' : 'previousElementSibling')
            }}
            sx={{ display: 'block', px: 1, py: 0.5, '&.Mui-selected': { bgcolor: 'surface.selected' } }}
          >
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
              <Typography noWrap sx={{ flexGrow: 1, minWidth: 0, fontVariantNumeric: 'tabular-nums' }}><strong>{line.number}</strong> {line.person}</Typography>
              <Typography component="span" variant="body2" color="textSecondary" sx={{ flexShrink: 0, fontVariantNumeric: 'tabular-nums' }}>{line.when} {line.due !== null && <DueChip due={line.due} />}</Typography>
            </Box>
            <Typography noWrap variant="body2" color="textSecondary">{line.words}</Typography>
          </ListItemButton>
        </li>
      ))}
    </List>
  )
}
