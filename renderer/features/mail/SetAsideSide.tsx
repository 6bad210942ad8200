import { Button, Typography } from '@mui/material'
import type { OpenedMail } from '../../../contract/mail.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { formatDateTime } from '../../lib/format.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { SideBlock, SideFrame } from './side.tsx'
import { useUndo } from './useUndo.ts'

/** A message set aside: by whom, why, and the way back. */
export function SetAsideSide({ mail, onLeave }: { readonly mail: OpenedMail; onLeave(): void }) {
  const undo = useUndo()
  const restore = () => {
    undo.restore(mail.id)
    onLeave()
  }
  useHotkeys({ u: restore })
  const decision = mail.setAside
  return (
    <SideFrame footer={<Button variant="contained" onClick={restore}>Вернуть во входящую почту <Kbd>U</Kbd></Button>}>
      {decision !== null && (
        <SideBlock title={`Отложено под № ${decision.number}`}>
          <Typography sx={{ fontWeight: 600 }}>{decision.ground}</Typography>
          <Typography variant="body2" color="textSecondary">{decision.basis}</Typography>
          {decision.reason !== '' && <Typography sx={{ mt: 0.5 }}>{decision.reason}</Typography>}
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>Решение: {decision.decidedBy.shortName}, {formatDateTime(decision.decidedAt)}</Typography>
        </SideBlock>
      )}
    </SideFrame>
  )
}
