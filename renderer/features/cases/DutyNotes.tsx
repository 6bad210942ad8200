import { Alert, Box, Button, Link, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { CaseView } from '../../../contract/cases.ts'
import type { DutyView } from '../../../contract/duties.ts'
import { LETTER_KIND_LABELS } from '../../../domain/letter-kind.ts'
import { DueChip } from '../../components/DueChip.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { client } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'
import { letterPath } from '../../lib/letters.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { useBeginLetter } from './useBeginLetter.ts'
import { useCaseChange } from './useCaseChange.ts'

/** What must be told besides the answer: by when, who writes it, where it stands; F4 begins the nearest letter. */
export function DutyNotes({ view }: { readonly view: CaseView }) {
  const mayWrite = view.permissions.includes('notice')
  const begin = useBeginLetter(view.id, (dutyId: number) => client.letters.fulfil({ dutyId }))
  const open = view.duties.filter(({ state }) => state === 'open')
  const next = open.find(({ letterId }) => letterId === null)
  useHotkeys(mayWrite && next !== undefined ? { f4: () => begin.mutate(next.id) } : {})
  return (
    <>
      <FailureAlert error={begin.error} action="начало уведомления" />
      {open.map((duty) => <OpenDuty key={duty.id} duty={duty} mayLift={view.permissions.includes('lift_notice')} pending={begin.isPending} byKey={duty.id === next?.id} onWrite={mayWrite ? () => begin.mutate(duty.id) : null} />)}
      {view.duties.filter(({ state }) => state !== 'open').map((duty) => <Typography key={duty.id} variant="body2" color="textSecondary">{settled(duty)}</Typography>)}
    </>
  )
}

interface OpenProps {
  readonly duty: DutyView
  readonly mayLift: boolean
  readonly pending: boolean
  readonly byKey: boolean
  readonly onWrite: (() => void) | null
}

function OpenDuty({ duty, mayLift, pending, byKey, onWrite }: OpenProps) {
  const [lifting, setLifting] = useState(false)
  const near = duty.due.kind === 'overdue' || duty.due.kind === 'today' || duty.due.kind === 'soon'
  return (
    <Alert severity={near ? 'warning' : 'info'} icon={false} aria-label={LETTER_KIND_LABELS[duty.kind]} sx={{ '& .MuiAlert-message': { width: '100%' } }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 650 }}>{LETTER_KIND_LABELS[duty.kind]}</Typography>
        <DueChip due={duty.due} />
      </Box>
      <Typography variant="body2">
        {duty.due.kind === 'overdue' ? `Не отправлено в срок: до ${formatDate(duty.dueOn)}` : `Отправить до ${formatDate(duty.dueOn)}`} ({duty.basis}). {duty.recipient === '' ? 'Заявителю.' : `Кому: ${duty.recipient}.`} {STANDING[duty.letterState ?? 'none']} Пишет: {duty.writer}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, mt: 0.75 }}>
        {duty.letterId !== null && <Button size="small" component={RouterLink} to={letterPath({ id: duty.letterId, caseId: duty.caseId, kind: duty.kind })}>Открыть письмо</Button>}
        {duty.letterId === null && onWrite !== null && <Button size="small" variant="contained" disabled={pending} onClick={onWrite}>{duty.recipient === '' ? 'Написать уведомление' : 'Написать письмо'}{byKey && <Kbd>F4</Kbd>}</Button>}
        {mayLift && !lifting && duty.letterState !== 'signed' && <Button size="small" color="inherit" onClick={() => setLifting(true)}>Снять обязанность…</Button>}
      </Box>
      {lifting && <LiftForm duty={duty} onClose={() => setLifting(false)} />}
    </Alert>
  )
}

const STANDING: Record<NonNullable<DutyView['letterState']> | 'none', string> = {
  none: 'Письмо ещё не начато.', draft: 'Письмо пишется.', returned: 'Письмо возвращено с замечаниями.', visa: 'Письмо на согласовании.', submitted: 'Письмо на подписи.', printed: 'Письмо подписывают на бумаге.',
  signing: 'Письмо подписывается.', signed: 'Письмо подписано и ждёт отправки.', dispatched: 'Письмо отправлено.', void: 'Письмо отозвано.',
}

/** The decider answers for the reason: it stays in the history of the case. */
function LiftForm({ duty, onClose }: { readonly duty: DutyView; readonly onClose: () => void }) {
  const [reason, setReason] = useState('')
  const lift = useCaseChange({ send: (text: string) => client.letters.lift({ dutyId: duty.id, version: duty.version, reason: text }), said: () => 'Обязанность уведомить снята', done: onClose })
  return (
    <Box component="form" noValidate onSubmit={(event) => { event.preventDefault(); lift.mutate(reason) }} sx={{ display: 'grid', gap: 0.75, mt: 1 }}>
      <TextField label="Почему уведомлять не нужно" value={reason} onChange={({ target }) => setReason(target.value)} autoFocus placeholder="Например: адрес заявителя неизвестен" slotProps={{ htmlInput: { maxLength: 2000 } }} />
      <FailureAlert error={lift.error} action="снятие обязанности" />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button size="small" type="submit" variant="contained" disabled={lift.isPending || reason.trim().length < 3}>Снять обязанность уведомить</Button>
        <Button size="small" color="inherit" onClick={onClose}>Закрыть</Button>
      </Box>
    </Box>
  )
}

function settled(duty: DutyView) {
  const label = LETTER_KIND_LABELS[duty.kind]
  if (duty.state === 'lifted') return `${label}: обязанность снята, ${duty.liftedBy}. Причина: ${duty.liftReason}`
  if (duty.state === 'answered') return `${label}: не понадобилось, ответ отправлен в первоначальный срок.`
  const to = duty.letterId === null ? null : letterPath({ id: duty.letterId, caseId: duty.caseId, kind: duty.kind })
  return <>{to === null ? label : <Link component={RouterLink} to={to}>{label}</Link>}: отправлено {formatDate(duty.fulfilledOn)}, {duty.due.label}.</>
}
