import { TextField, Typography } from '@mui/material'
import { useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { client } from '../../lib/client.ts'
import { FormSection } from './FormSection.tsx'
import { useCaseChange } from './useCaseChange.ts'

/** A number issued by mistake: never reused, the gap is explained. */
export function AnnulForm({ view, onClose }: { readonly view: CaseView; onClose(): void }) {
  const [reason, setReason] = useState('')
  const change = useCaseChange({ send: (text: string) => client.cases.annul({ caseId: view.id, version: view.version, reason: text }), said: () => `Номер ${view.number} аннулирован`, done: onClose })
  const blocked = reason.trim().length < 3 ? 'Укажите причину' : null
  const name = `Аннулировать номер ${view.number}`
  return (
    <FormSection title={name} action="аннулирование номера" submitLabel={name} error={change.error} pending={change.isPending} blocked={blocked} onSubmit={() => undefined} onClose={onClose}
      submit={<ConfirmButton variant="contained" label={name} title={`${name}?`} consequence="Отменить это нельзя: номер останется в журнале с причиной и больше никому не будет выдан." confirmLabel={name} disabled={blocked !== null || change.isPending} onConfirm={() => change.mutate(reason)} />}
    >
      <TextField label="Причина" value={reason} onChange={(event) => setReason(event.target.value)} multiline minRows={2} maxRows={5} autoFocus placeholder="Например: зарегистрировано дважды, обращение под номером И-0123/26" slotProps={{ htmlInput: { maxLength: 2000 } }} />
      <Typography variant="body2" color="textSecondary">
        Аннулируют номер, выданный по ошибке. Обращение, на которое не отвечают, закрывают решением.
      </Typography>
    </FormSection>
  )
}
