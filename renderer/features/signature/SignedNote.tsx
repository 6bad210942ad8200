import Alert from '@mui/material/Alert'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import type { Signed } from '../../../contract/replies.ts'

export type Outcome = { readonly kind: 'signed'; readonly signed: Signed; readonly to: string } | { readonly kind: 'returned'; readonly number: string; readonly to: string; readonly author: string }

/** What was just done with the letter before, and where it went. */
export function SignedNote({ outcome, onClose }: { readonly outcome: Outcome; readonly onClose: () => void }) {
  if (outcome.kind === 'returned') {
    return (
      <Alert severity="info" role="status" onClose={onClose}>
        Письмо по обращению {outcome.number} возвращено с замечаниями: {outcome.author} увидит их рядом с текстом. <To to={outcome.to}>Открыть</To>
      </Alert>
    )
  }
  const { outgoingNumber, signer } = outcome.signed
  return (
    <Alert severity="success" role="status" onClose={onClose}>
      Подписано: <strong>№ {outgoingNumber}</strong>, подпись проверена. Подписал(а) {signer}. Письмо передано на отправку. <To to={outcome.to}>Открыть письмо</To>
    </Alert>
  )
}

function To({ to, children }: { readonly to: string; readonly children: string }) {
  return <Link component={RouterLink} to={to} sx={{ fontWeight: 600 }}>{children}</Link>
}
