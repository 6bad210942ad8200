import { TextField, Typography } from '@mui/material'
import { useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { client } from '../../lib/client.ts'
import { FormSection } from './FormSection.tsx'
import { useCaseChange } from './useCaseChange.ts'

/** A mistake seen after the signature and before the dispatch: the executor gets the text back, the signed file stays in the case. */
export function RecallForm({ view, onClose }: { readonly view: CaseView; onClose(): void }) {
  const [reason, setReason] = useState('')
  const number = view.documents.find((document) => !document.recalled)?.outgoingNumber ?? ''
  const change = useCaseChange({
    send: (text: string) => client.replies.recallSigned({ caseId: view.id, version: view.version, reason: text }),
    said: () => `Ответ № ${number} отозван и возвращён исполнителю`,
    done: onClose,
  })
  const blocked = reason.trim().length < 3 ? 'Напишите, что исправить' : null
  const name = `Отозвать ответ № ${number}`
  return (
    <FormSection title={name} action="отзыв подписанного ответа" submitLabel={name} error={change.error} pending={change.isPending} blocked={blocked} onSubmit={() => undefined} onClose={onClose}
      submit={<ConfirmButton variant="contained" label={name} title={`${name}?`} consequence="Исходящий номер будет аннулирован с этой причиной, а исправленное письмо получит новый номер и новую подпись." confirmLabel={name} disabled={blocked !== null || change.isPending} onConfirm={() => change.mutate(reason)} />}
    >
      <TextField label="Что исправить" value={reason} onChange={(event) => setReason(event.target.value)} multiline minRows={2} maxRows={5} autoFocus placeholder="Исполнитель увидит это как замечание" slotProps={{ htmlInput: { maxLength: 2000 } }} />
      <Typography variant="body2" color="textSecondary">
        Письмо ещё не отправлено, поэтому его можно отозвать. Подписанный файл останется в карточке с пометкой «отозван».
      </Typography>
    </FormSection>
  )
}
