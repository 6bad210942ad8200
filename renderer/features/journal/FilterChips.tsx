import { Box, Button, Chip } from '@mui/material'
import { type CaseFilter, isNarrowed } from '../../lib/journal-address.ts'
import { conditionsOf } from './conditions.ts'
import type { FilterOptions } from './useFilterOptions.ts'

interface Props {
  readonly filter: CaseFilter
  readonly options: FilterOptions
  put(parts: CaseFilter): void
  onReset(): void
}

/** What the list is narrowed by, each taken off by its cross or by Delete. */
export function FilterChips({ filter, options, put, onReset }: Props) {
  const conditions = conditionsOf(filter, options)
  if (!isNarrowed(filter)) return null
  return (
    <Box role="group" aria-label="Условия отбора" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', flexShrink: 0, maxHeight: 64, overflow: 'auto' }}>
      {conditions.map(({ key, text, parts }) => (
        <Chip key={key} size="small" label={text} onDelete={() => put(Object.fromEntries(parts.map((part) => [part, undefined])))} slotProps={{ root: { title: 'Снять условие: Delete или крестик' } }} sx={{ maxWidth: 420 }} />
      ))}
      <Button size="small" variant="text" onClick={onReset}>Сбросить отбор</Button>
    </Box>
  )
}
