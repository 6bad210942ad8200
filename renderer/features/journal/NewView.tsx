import { Box, Button, Checkbox, FormControlLabel, TextField } from '@mui/material'
import { useState } from 'react'
import { daysBetween } from '../../../domain/calendar-date.ts'
import { days } from '../../lib/format.ts'
import type { CaseFilter } from '../../lib/journal-address.ts'
import { useToday } from '../../lib/session.ts'

interface Props {
  readonly filter: CaseFilter
  readonly mayShare: boolean
  readonly saving: boolean
  onSave(given: { name: string; shared: boolean; days: number | null }): void
}

/** The list as it stands under a name. A period that reaches until now can slide with the calendar. */
export function NewView({ filter, mayShare, saving, onSave }: Props) {
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [sliding, setSliding] = useState(false)
  const today = useToday()
  const { registeredFrom, registeredTo } = filter
  const length = registeredFrom === undefined || registeredTo !== undefined ? 0 : daysBetween(registeredFrom, today)
  const slides = length > 0
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        onSave({ name: name.trim(), shared, days: slides && sliding ? length : null })
        setName('')
      }}
    >
      <TextField fullWidth label="Сохранить то, что показано, как" value={name} onChange={(event) => setName(event.target.value)} slotProps={{ htmlInput: { maxLength: 60 } }} />
      {slides && <FormControlLabel sx={{ display: 'flex', mr: 0 }} control={<Checkbox checked={sliding} sx={{ py: 0.5 }} onChange={(_, checked) => setSliding(checked)} />} label={`Всегда последние ${days(length)}`} />}
      {mayShare && <FormControlLabel sx={{ display: 'flex', mr: 0 }} control={<Checkbox checked={shared} sx={{ py: 0.5 }} onChange={(_, checked) => setShared(checked)} />} label="Для всех сотрудников" />}
      <Button type="submit" size="small" variant="contained" disabled={name.trim() === '' || saving} sx={{ mt: 1 }}>Сохранить представление</Button>
    </Box>
  )
}
