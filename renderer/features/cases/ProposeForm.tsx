import { Alert, Box, Skeleton, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { GROUND_LABELS, GROUNDS, type Ground } from '../../../domain/appeal.ts'
import { GROUND_RULES } from '../../../domain/ground.ts'
import type { GroundRule } from '../../../domain/ground-data.ts'
import { findTransition } from '../../../domain/lifecycle.ts'
import { PickField } from '../../components/card/PickField.tsx'
import { api, client } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'
import { useRoles } from '../../lib/session.ts'
import { FormSection } from './FormSection.tsx'
import { useCaseChange } from './useCaseChange.ts'

/** No action, no reply, redirect, end of correspondence: a ground, a reason, the words; another person decides. */
export function ProposeForm({ view, first, onClose }: { readonly view: CaseView; readonly first: Ground | null; onClose(): void }) {
  const { roles } = useRoles()
  const [ground, setGround] = useState<Ground | null>(first !== null && roles.some((role) => GROUND_RULES[first].proposers.includes(role)) ? first : null)
  // What the program knows of the ground is there to be corrected, not to be typed again.
  const known = view.hints.find((hint) => hint.ground === first)
  const [reason, setReason] = useState(known === undefined || known.facts.length === 0 ? '' : `Отвечено по существу: ${known.facts.join('; ')}. Новых доводов нет.`)
  const [fragment, setFragment] = useState(known?.fragment ?? '')
  const [redirectTo, setRedirectTo] = useState('')
  const check = useQuery({ ...api.decisions.check.queryOptions({ input: { caseId: view.id, ground: ground ?? 'abuse' } }), enabled: ground !== null, staleTime: 0 })
  const change = useCaseChange({
    send: (chosen: Ground) => client.decisions.propose({ caseId: view.id, version: view.version, ground: chosen, reason, fragment, redirectTo }),
    said: (chosen) => (GROUND_RULES[chosen].decider === null ? 'Обращение закрыто: отозвано заявителем' : 'Предложение передано заместителю генерального директора'),
    done: onClose,
  })
  const possible = ({ decider, closingAction }: GroundRule) => findTransition(view.status, decider === null ? closingAction : 'propose') !== null
  const offered = GROUNDS.filter((code) => possible(GROUND_RULES[code]) && roles.some((role) => GROUND_RULES[code].proposers.includes(role)))
  const advice = ground === null || check.data === undefined ? null : check.data
  const recorded = ground !== null && GROUND_RULES[ground].decider === null
  const blocked =
    ground === null ? 'Выберите основание'
    : advice === null ? 'Проверяю карточку…'
    : !advice.allowed ? 'По этому основанию предложить нельзя'
    : advice.fragmentRequired && fragment.trim() === '' ? 'Приведите слова из обращения'
    : advice.redirectRequired && redirectTo.trim() === '' ? 'Укажите, кому передать'
    : reason.trim().length < 3 ? 'Напишите обоснование'
    : null
  return (
    <FormSection title="Предложить решение" action="предложение" submitLabel={recorded ? 'Закрыть обращение' : 'Предложить'} error={change.error} pending={change.isPending} blocked={blocked} onSubmit={() => ground !== null && change.mutate(ground)} onClose={onClose}>
      <PickField<Ground> label="Основание" options={offered.map((code) => ({ value: code, label: GROUND_LABELS[code], hint: GROUND_RULES[code].basis }))} value={ground} onChange={setGround} autoFocus placeholder="Выберите или начните вводить" />
      {ground !== null && check.isPending && <Skeleton variant="rounded" height={40} />}
      {check.isError && <Alert severity="error">{describeFailure(check.error, 'проверку основания').message}</Alert>}
      {advice !== null && <Advice refusals={advice.refusals} warnings={advice.warnings} notice={advice.notice} />}
      {advice?.allowed === true && (
        <>
          {advice.fragmentRequired && <TextField label="Слова из обращения" autoFocus value={fragment} onChange={(event) => setFragment(event.target.value)} multiline minRows={2} maxRows={6} placeholder="Дословно, как написано" slotProps={{ htmlInput: { maxLength: 5000 } }} />}
          {advice.redirectRequired && <TextField label="Кому передать" autoFocus value={redirectTo} onChange={(event) => setRedirectTo(event.target.value)} placeholder="Орган или организация" slotProps={{ htmlInput: { maxLength: 500 } }} />}
          <TextField label="Обоснование" autoFocus={!advice.fragmentRequired && !advice.redirectRequired} value={reason} onChange={(event) => setReason(event.target.value)} multiline minRows={2} maxRows={6} slotProps={{ htmlInput: { maxLength: 2000 } }} />
        </>
      )}
    </FormSection>
  )
}

function Advice({ refusals, warnings, notice }: { readonly refusals: readonly string[]; readonly warnings: readonly string[]; readonly notice: string | null }) {
  return (
    <Box role="status" sx={{ display: 'grid', gap: 1 }}>
      {refusals.map((sentence) => (
        <Alert key={sentence} severity="error">
          <strong>Нельзя.</strong> {sentence}
        </Alert>
      ))}
      {refusals.length === 0 && warnings.map((sentence) => <Alert key={sentence} severity="warning">{sentence}</Alert>)}
      {refusals.length === 0 && notice !== null && (
        <Typography variant="body2" color="textSecondary">
          Если решение примут, заявителю полагается: {notice}.
        </Typography>
      )}
    </Box>
  )
}
