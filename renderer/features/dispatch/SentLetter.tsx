import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import type { JournalRow } from '../../../contract/sending.ts'
import { REPLY_CHANNEL_LABELS } from '../../../domain/appeal.ts'
import { plainPostalId, postalIdProblem } from '../../../domain/postal-id.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Facts } from '../../components/Facts.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'

/** One letter that has left: its proof, the postal id once the receipt is there, and the word that it came back. */
export function SentLetter({ row }: { readonly row: JournalRow }) {
  const tell = useToast()
  const [postalId, setPostalId] = useState(row.postalId)
  const [problem, setProblem] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const save = useMutation(api.sending.postalId.mutationOptions({ onSuccess: () => tell({ text: `ШПИ письма № ${row.outgoingNumber} записан` }) }))
  const fail = useMutation(api.sending.undelivered.mutationOptions({ onSuccess: () => tell({ text: `Письмо № ${row.outgoingNumber} снова ждёт отправки, срок идёт дальше`, link: { to: `/cases/${row.caseId}`, label: 'Открыть обращение' } }) }))
  const saveId = () => {
    const wrong = postalId.trim() === '' ? 'Введите ШПИ с почтовой квитанции.' : postalIdProblem(postalId)
    setProblem(wrong)
    if (wrong === null) save.mutate({ dispatchId: row.id, postalId: plainPostalId(postalId) })
  }
  return (
    <Panel fill title={`Письмо № ${row.outgoingNumber}`}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Facts
          title={row.problem === null ? 'Отправлено' : 'Не доставлено'}
          facts={[
            ['Почему', row.problem ?? ''],
            ['Обращение', <CaseLink key="case" id={row.caseId} number={row.caseNumber} />],
            ['Заявитель', row.applicant],
            ['Дата', formatDate(row.dispatchedOn)],
            ['Как', REPLY_CHANNEL_LABELS[row.channel]],
            ['Куда', row.address],
            ['Кто получил', row.recipient],
            ['Документ', row.documentShown],
            ['Подтверждение', row.proof],
            ['Файл', row.proofFileId === null ? '' : 'в карточке обращения'],
            ['Записано', row.recordedBy],
          ]}
        />
        {row.channel === 'post' && (
          <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: 1, alignItems: 'start' }}>
            <TextField label="ШПИ" value={postalId} placeholder="14 цифр" error={problem !== null} helperText={problem ?? undefined} onChange={(event) => { setPostalId(event.target.value); setProblem(null) }} slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }} />
            <Button sx={{ height: 32, mt: 'auto' }} disabled={save.isPending || plainPostalId(postalId) === row.postalId} onClick={saveId}>Записать</Button>
          </Box>
        )}
        {row.problem === null && (
          <Box sx={{ display: 'grid', gap: 1 }}>
            <TextField label="Не доставлено: почему" value={reason} multiline maxRows={4} placeholder="Например: вернулось, истёк срок хранения" onChange={(event) => setReason(event.target.value)} />
            <ConfirmButton
              label="Отметить недоставленным…" title={`Письмо № ${row.outgoingNumber} не доставлено?`} consequence="Обращение вернётся в «Подписано», срок пойдёт дальше без перерыва, письмо снова будет ждать отправки." confirmLabel="Не доставлено: срок идёт дальше"
              disabled={reason.trim().length < 3 || fail.isPending} onConfirm={() => fail.mutate({ dispatchId: row.id, reason: reason.trim() })}
            />
          </Box>
        )}
        <FailureAlert error={save.error ?? fail.error} action="запись в журнал исходящих" />
      </Box>
    </Panel>
  )
}
