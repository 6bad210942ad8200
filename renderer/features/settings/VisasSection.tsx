import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { VisaSettings } from '../../../contract/visas.ts'
import { VISA_MODE_LABELS, VISA_MODES } from '../../../domain/visa.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'
import { useAccess } from '../../lib/session.ts'

/** Whose visas a letter needs before it goes to signature, and who heads each unit. */
export function VisasSection() {
  const settings = useQuery(api.visas.settings.queryOptions())
  return <Loadable query={settings} action="настройки согласования">{(stored) => <Visas stored={stored} />}</Loadable>
}

function Visas({ stored }: { readonly stored: VisaSettings }) {
  const queries = useQueryClient()
  const can = useAccess()
  const done = useToast()
  const show = (next: VisaSettings, text: string) => {
    queries.setQueryData(api.visas.settings.queryKey(), next)
    done({ text })
  }
  const reload = () => void queries.invalidateQueries({ queryKey: api.visas.settings.key() })
  const mode = useMutation(api.visas.saveMode.mutationOptions({ onSuccess: (next) => show(next, `Согласование: ${VISA_MODE_LABELS[next.mode].toLowerCase()}`), onError: reload }))
  const head = useMutation(api.visas.saveHead.mutationOptions({ onSuccess: (next) => show(next, 'Руководитель подразделения изменён'), onError: reload }))
  return (
    <Box sx={{ maxWidth: 640, display: 'grid', gap: 1.5 }}>
      <Panel title="Согласование ответов">
        <Stack spacing={1.25}>
          <TextField select label="Перед подписью нужно согласование" value={stored.mode} disabled={mode.isPending} onChange={({ target }) => mode.mutate({ mode: VISA_MODES.find((one) => one === target.value) ?? 'none', version: stored.version })}>
            {VISA_MODES.map((one) => <MenuItem key={one} value={one}>{VISA_MODE_LABELS[one]}</MenuItem>)}
          </TextField>
          <FailureAlert error={mode.error} action="сохранение настройки" onClose={mode.reset} />
          <Typography variant="body2" color="textSecondary">Своё письмо никто не согласует. Если текст вернули или отозвали, согласование начинается заново. Кого нет на месте, того заменяет назначенный на время отсутствия, а заместитель генерального директора может пропустить согласование с причиной.</Typography>
        </Stack>
      </Panel>
      <Panel title="Руководители подразделений">
        <Stack spacing={1.25}>
          <FailureAlert error={head.error} action="сохранение руководителя" onClose={head.reset} />
          {stored.units.map((unit) => (
            <TextField
              key={unit.id} select label={unit.name} value={unit.headId ?? 0} disabled={head.isPending || !can('manage_users')}
              onChange={({ target }) => head.mutate({ unitId: unit.id, version: unit.version, headId: Number(target.value) === 0 ? null : Number(target.value) })}
            >
              <MenuItem value={0}>Не назначен</MenuItem>
              {unit.people.map(({ id, shortName }) => <MenuItem key={id} value={id}>{shortName}</MenuItem>)}
            </TextField>
          ))}
        </Stack>
      </Panel>
    </Box>
  )
}
