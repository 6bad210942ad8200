import { Button, Typography } from '@mui/material'
import { useNavigate } from 'react-router'
import type { OpenedMail } from '../../../contract/mail.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { formatDateTime } from '../../lib/format.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { SideBlock, SideFrame } from './side.tsx'
import { useUndo } from './useUndo.ts'

/** A message that has found its place: where, and how it comes back. */
export function DoneSide({ mail, onLeave }: { readonly mail: OpenedMail; onLeave(): void }) {
  const navigate = useNavigate()
  const undo = useUndo()
  const owner = mail.case
  const open = () => {
    if (owner !== null) void navigate(`/cases/${owner.caseId}`)
  }
  useHotkeys({ o: open })
  if (owner === null) return null
  const attached = mail.state === 'attached'
  const detach = () => {
    undo.detach(mail.id)
    onLeave()
  }
  return (
    <SideFrame
      footer={
        <>
          <Button variant="contained" onClick={open}>Открыть обращение <Kbd>O</Kbd></Button>
          {attached && <ConfirmButton label="Вернуть во входящую почту" title="Вернуть письмо во входящую почту?" consequence={`Письмо и его вложения перестанут быть файлами обращения ${owner.number}; в истории обращения останется запись.`} confirmLabel="Вернуть письмо" onConfirm={detach} />}
        </>
      }
    >
      <SideBlock title={attached ? 'Приложено к обращению' : 'Зарегистрировано'}>
        <CaseLink id={owner.caseId} number={owner.number} />
        {!attached && <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>Если номер выдан по ошибке, аннулируйте его в карточке: письмо само вернётся во входящую почту.</Typography>}
      </SideBlock>
      <SideBlock title="Как пришло">
        {mail.deliveries.map((one) => <Typography key={one.id} variant="body2" sx={{ overflowWrap: 'anywhere' }}>{one.mailbox === '' ? 'файлом' : one.mailbox}, {formatDateTime(one.receivedAt)}</Typography>)}
      </SideBlock>
    </SideFrame>
  )
}
