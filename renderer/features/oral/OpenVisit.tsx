import { Box, Button, FormControlLabel, Link, Radio, RadioGroup, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { VisitView } from '../../../contract/oral.ts'
import { VISIT_STATE_LABELS } from '../../../domain/oral/record.ts'
import { visitDue } from '../../../domain/oral/visit.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { DueChip } from '../../components/DueChip.tsx'
import { Facts } from '../../components/Facts.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api, client } from '../../lib/client.ts'
import { describeFailure, fieldMessage } from '../../lib/failure.ts'
import { formatDate, formatDateTime } from '../../lib/format.ts'
import { useAccess, useToday } from '../../lib/session.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { MoveForm } from './MoveForm.tsx'
import type { OralDesk } from './oralDesk.ts'
import { useOralChange } from './useOralChange.ts'

/** A visit of the journal: whom, where, why; another day, or what it gave. */
export function OpenVisit({ id, desk }: { readonly id: number; readonly desk: OralDesk }) {
  const visit = useQuery(api.oral.visit.queryOptions({ input: { id } }))
  return (
    <Loadable query={visit} action="открытие выезда" loading={<Panel fill><LoadingRows rows={6} /></Panel>}>
      {(view) => <Visit key={view.version} view={view} desk={desk} />}
    </Loadable>
  )
}

function Visit({ view, desk }: { readonly view: VisitView; readonly desk: OralDesk }) {
  const due = visitDue(view, useToday())
  const records = useAccess()('record_call')
  const [moving, setMoving] = useState(false)
  const planned = view.state === 'planned'
  return (
    <Panel title={view.number} aside={due === null ? VISIT_STATE_LABELS[view.state] : <DueChip due={due} />} fill>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography sx={{ fontSize: 15, lineHeight: '22px', overflowWrap: 'anywhere' }}>{view.purpose}</Typography>
        <Facts
          title="Выезд на дом"
          facts={[
            ['', <strong key="who">{view.person}</strong>], ['Адрес', view.address], ['Телефон', view.phone], ['Лицевой счёт', view.accountNumber],
            ['Когда', `${formatDate(view.visitOn)} ${view.visitTime}`.trim()], ['Кто выезжает', view.whose === '' ? view.assignee.shortName : `${view.own ? 'вы, ' : ''}${view.whose}`],
            ['По записи', view.recordRef === null ? '' : <Link key="record" component={RouterLink} to={`/oral?record=${view.recordRef.id}`}>{view.recordRef.number}</Link>],
            ['Обращение', view.caseRef === null ? '' : <CaseLink key="case" id={view.caseRef.id} number={view.caseRef.number} />],
            [view.state === 'cancelled' ? 'Отменён' : 'Результат', view.result],
            ['Закрыл', view.closedBy === null ? '' : `${view.closedBy.shortName}, ${formatDateTime(view.closedAt)}`], ['Назначил', view.createdBy.shortName],
          ]}
        />
        {planned && records && (moving ? (
          <MoveForm
            title="Другой день или другой сотрудник" colleagues={desk.colleagues} assigneeId={view.assignee.id} at={{ date: view.visitOn, time: view.visitTime }} needsTime={false}
            send={(moved) => client.oral.moveVisit({ id: view.id, version: view.version, ...moved })} said={`${view.number}: выезд перенесён`} onClose={() => setMoving(false)}
          />
        ) : (
          <ResultForm view={view} onMove={() => setMoving(true)} />
        ))}
      </Box>
    </Panel>
  )
}

function ResultForm({ view, onMove }: { readonly view: VisitView; onMove(): void }) {
  const [held, setHeld] = useState(true)
  const [result, setResult] = useState('')
  const change = useOralChange({ send: () => client.oral.finishVisit({ id: view.id, version: view.version, held, result }), said: `${view.number}: ${held ? 'результат записан' : 'выезд отменён'}`, done: () => undefined })
  const failure = change.isError ? describeFailure(change.error) : null
  const problem = fieldMessage(failure, 'result') ?? fieldMessage(failure, 'held')
  const submit = () => {
    if (!change.isPending) change.mutate()
  }
  useHotkeys({ 'ctrl+enter': submit })
  return (
    <Box component="section" aria-label="Результат выезда" sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <RadioGroup row aria-label="Состоялся ли выезд" value={held ? 'held' : 'cancelled'} onChange={(_, chosen) => setHeld(chosen === 'held')}>
        <FormControlLabel value="held" label="Состоялся" control={<Radio />} />
        <FormControlLabel value="cancelled" label="Отменён" control={<Radio />} />
      </RadioGroup>
      <TextField label={held ? 'Результат' : 'Почему отменён'} value={result} onChange={(event) => setResult(event.target.value)} multiline minRows={2} maxRows={6} error={problem !== undefined} helperText={problem} slotProps={{ htmlInput: { maxLength: 2000 } }} />
      {failure !== null && problem === undefined && <FailureAlert error={change.error} action="запись результата" />}
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
        <Button onClick={onMove}>Перенести или передать</Button>
        <Button variant="contained" disabled={change.isPending} onClick={submit}>Записать <Kbd>Ctrl ↵</Kbd></Button>
      </Box>
    </Box>
  )
}
