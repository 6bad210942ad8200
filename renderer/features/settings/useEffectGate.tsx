import { type ReactNode, useState } from 'react'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReferenceChange } from '../../../contract/reference.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Panel } from '../../components/Panel.tsx'
import { TERMS_PAGE, TermsPager, TouchedTerms } from '../../components/terms/TouchedTerms.tsx'
import { api } from '../../lib/client.ts'
import { countAppeals } from '../../lib/format.ts'

interface EffectGate {
  /** Looks which running terms the change would move; saves at once when it moves none, otherwise shows them first. */
  readonly ask: (change: ReferenceChange, save: () => void) => void
  readonly checking: boolean
  readonly error: unknown
  /** What is shown instead of the form, which stays mounted with all that was typed; null while nothing is asked. */
  readonly panel: ReactNode | null
  readonly close: () => void
}

/** Between a form of the reference tables and its saving: what the change would do to cases in work. */
export function useEffectGate(saving: boolean): EffectGate {
  const queries = useQueryClient()
  const [asked, setAsked] = useState<{ readonly change: ReferenceChange; readonly save: () => void } | null>(null)
  const [checking, setChecking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const close = () => setAsked(null)
  const ask = (change: ReferenceChange, save: () => void) => {
    setChecking(true)
    setError(null)
    queries.fetchQuery(pageOf(change, 0))
      .then(({ total }) => (total === 0 ? save() : setAsked({ change, save })))
      .catch(setError)
      .finally(() => setChecking(false))
  }
  return { ask, checking, error, close, panel: asked === null ? null : <EffectPanel change={asked.change} saving={saving} onSave={() => { asked.save(); close() }} onBack={close} /> }
}

const pageOf = (change: ReferenceChange, offset: number) => api.reference.effect.queryOptions({ input: { change, offset, limit: TERMS_PAGE } })

interface EffectPanelProps {
  readonly change: ReferenceChange
  readonly saving: boolean
  readonly onSave: () => void
  readonly onBack: () => void
}

function EffectPanel({ change, saving, onSave, onBack }: EffectPanelProps) {
  const [offset, setOffset] = useState(0)
  const page = useQuery({ ...pageOf(change, offset), placeholderData: keepPreviousData })
  return (
    <Panel fill title="Что изменится" aside={page.data === undefined ? '' : `${countAppeals(page.data.total)} из ${page.data.examined} открытых`}>
      <Stack spacing={1.25} sx={{ height: '100%', minHeight: 0 }}>
        <Alert severity="info">Сами эти сроки не изменятся: правка действует для новых обращений. Какие из них пересчитать, решит заместитель генерального директора в разделе «Пересчёт сроков».</Alert>
        <Stack direction="row" spacing={1}>
          <Button variant="contained" autoFocus loading={saving} onClick={onSave}>Сохранить для новых</Button>
          <Button color="inherit" onClick={onBack}>Вернуться к правке</Button>
        </Stack>
        <FailureAlert error={page.error} action="список обращений" onRetry={() => void page.refetch()} />
        <Box sx={{ flexGrow: 1, minHeight: 0, overflow: 'auto' }}>
          {page.data === undefined ? <LoadingRows /> : <TouchedTerms rows={page.data.rows} label="Обращения, срок которых был бы другим" />}
        </Box>
        <TermsPager offset={offset} total={page.data?.total ?? 0} onOffset={setOffset} />
      </Stack>
    </Panel>
  )
}
