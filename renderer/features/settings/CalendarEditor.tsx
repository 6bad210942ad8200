import { useState } from 'react'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CalendarDayView } from '../../../contract/admin.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { useToast } from '../../components/Toast.tsx'
import { UnsavedGuard } from '../../components/UnsavedGuard.tsx'
import { api } from '../../lib/client.ts'
import { CalendarFiles } from './CalendarFiles.tsx'
import { changeDay, toggleDay } from './calendar-days.ts'
import { SpecialDays } from './SpecialDays.tsx'
import { useEffectGate } from './useEffectGate.tsx'
import { YearGrid } from './YearGrid.tsx'
import { YearSwitch } from './YearSwitch.tsx'

interface StoredYear {
  readonly year: number
  readonly version: number
  readonly known: boolean
  readonly confirmed: boolean
  readonly years: readonly number[]
  readonly days: readonly CalendarDayView[]
}

/** The year as twelve months; a press turns a day, the list beside names it. */
export function CalendarEditor({ stored, onYear }: { readonly stored: StoredYear; readonly onYear: (year: number) => void }) {
  const queries = useQueryClient()
  const done = useToast()
  // A draft holds the version it began on: what another person saves meanwhile is met as a conflict and not written over.
  const [draft, setDraft] = useState<{ days: readonly CalendarDayView[]; confirmed: boolean; version: number } | null>(null)
  const [current, setCurrent] = useState<IsoDate>(`${stored.year}-01-01`)
  const { days, confirmed, version } = draft ?? stored
  const save = useMutation(
    api.admin.saveCalendar.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.admin.calendar.key() })
        setDraft(null)
        done({ text: `Календарь ${stored.year} года сохранён: действует для новых сроков` })
      },
    }),
  )
  const gate = useEffectGate(save.isPending)
  const drop = () => {
    setDraft(null)
    gate.close()
    save.reset()
    void queries.invalidateQueries({ queryKey: api.admin.calendar.key() })
  }
  const put = () => gate.ask({ kind: 'calendar', year: stored.year, days: [...days] }, () => save.mutate({ year: stored.year, version, confirmed, days: [...days] }))
  const change = (next: readonly CalendarDayView[]) => setDraft({ days: next, confirmed, version })
  const toggle = (date: IsoDate) => {
    setCurrent(date)
    change(toggleDay(days, date))
  }
  return (
    <Stack spacing={1} sx={{ height: '100%' }}>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center' }}>
        <YearSwitch year={stored.year} years={stored.years} disabled={draft !== null} onYear={onYear} />
        <FormControlLabel label="Переносы на год утверждены" control={<Checkbox checked={confirmed} onChange={(_, on) => setDraft({ days, confirmed: on, version })} />} />
        <Box sx={{ flexGrow: 1 }} />
        {draft !== null && <Button color="inherit" onClick={drop}>Вернуть как было</Button>}
        <Button variant="contained" disabled={draft === null && stored.known} loading={save.isPending || gate.checking} onClick={put}>Сохранить {stored.year} год</Button>
      </Stack>
      {!stored.known && <Alert severity="warning">Календарь {stored.year} года не заполнен: дни считаются по обычной неделе, а каждый такой срок показывается с предупреждением. Отметьте праздники и переносы и сохраните год.</Alert>}
      {stored.known && !confirmed && <Alert severity="warning">Переносы выходных на {stored.year} год ещё не утверждены: сроки этого года показываются с предупреждением. Когда выйдет постановление, поправьте дни и отметьте год утверждённым.</Alert>}
      <CalendarFiles year={stored.year} known={stored.known} onDays={change} />
      <FailureAlert error={save.error ?? gate.error} action="сохранение календаря" onReload={drop} />
      {gate.panel !== null && <Box sx={{ flexGrow: 1, minHeight: 0, maxWidth: 860 }}>{gate.panel}</Box>}
      <Box sx={{ flexGrow: 1, minHeight: 0, display: gate.panel === null ? 'grid' : 'none', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr) 300px', gridTemplateRows: 'minmax(0, 1fr)' }}>
        <YearGrid year={stored.year} days={days} current={current} onCurrent={setCurrent} onToggle={toggle} />
        <SpecialDays days={days} current={current} onCurrent={setCurrent} onChange={(date, part) => change(changeDay(days, date, part))} onRemove={toggle} />
      </Box>
      <UnsavedGuard when={draft !== null}>{`Изменения календаря ${stored.year} года не сохранены.`}</UnsavedGuard>
    </Stack>
  )
}
