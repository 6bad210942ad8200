import { type FormEvent, useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { api } from '../../lib/client.ts'
import { count } from '../../lib/format.ts'

interface UnitRowProps {
  readonly unit: { readonly id: number; readonly name: string; readonly active: boolean; readonly version: number } | null
  readonly people: number
}

/** One unit: rename it, close it, or, in the last row, add one. */
export function UnitRow({ unit, people }: UnitRowProps) {
  const queries = useQueryClient()
  const [name, setName] = useState(unit?.name ?? '')
  const save = useMutation(api.admin.saveUnit.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.admin.users.key() }) }))
  const active = unit?.active ?? true
  const put = (change: { name?: string; active?: boolean }) => save.mutate({ id: unit?.id ?? null, version: unit?.version ?? 0, name, active, ...change })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    put({})
  }
  const changed = name.trim() !== '' && name.trim() !== unit?.name
  return (
    <Box component="form" onSubmit={submit}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'flex-end' }}>
        <TextField label={unit === null ? 'Новое подразделение' : `${count(people, 'сотрудник', 'сотрудника', 'сотрудников')}${active ? '' : ', закрыто'}`} value={name} onChange={(event) => setName(event.target.value)} />
        <Button type="submit" disabled={!changed} loading={save.isPending}>{unit === null ? 'Добавить' : 'Переименовать'}</Button>
        {unit !== null && <Button color="inherit" disabled={save.isPending} onClick={() => put({ name: unit.name, active: !active })}>{active ? 'Закрыть' : 'Открыть снова'}</Button>}
      </Stack>
      {save.isError && <Box sx={{ mt: 1 }}><FailureAlert error={save.error} action="сохранение подразделения" onReload={save.reset} /></Box>}
    </Box>
  )
}
