import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import { ON_ITS_WAY } from '../../../domain/outgoing-mail.ts'
import { api } from '../../lib/client.ts'
import type { Queue } from '../../lib/use-queue.ts'
import { DispatchForm } from './DispatchForm.tsx'
import { LetterList } from './LetterList.tsx'
import { MailProgress } from './MailProgress.tsx'
import { SendByMail } from './SendByMail.tsx'
import type { Sent } from './SentNote.tsx'
import { SignedFile } from './SignedFile.tsx'
import type { SignedLetter } from './useDispatchQueue.ts'

interface Props {
  readonly queue: Queue<SignedLetter>
  readonly current: SignedLetter
  readonly onSent: (sent: Sent) => void
  readonly onQueued: (letter: SignedLetter, address: string) => void
}

/** The list, how the letter leaves, and the very file. */
export function DispatchDesk({ queue, current, onSent, onQueued }: Props) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '206px minmax(0, 1fr) minmax(380px, 41%)', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
      <LetterList queue={queue} current={current} />
      <WayOut key={current.replyId} letter={current} onSent={onSent} onQueued={(address) => onQueued(current, address)} />
      <SignedFile key={current.documentId} documentId={current.documentId} number={current.outgoingNumber} />
    </Box>
  )
}

interface WayOutProps {
  readonly letter: SignedLetter
  readonly onSent: (sent: Sent) => void
  readonly onQueued: (address: string) => void
}

function WayOut({ letter, onSent, onQueued }: WayOutProps) {
  const { data: way } = useQuery(api.sending.way.queryOptions())
  const [byProgram, setByProgram] = useState(letter.replyChannel === 'email' || letter.mail !== null)
  if (letter.mail !== null && ON_ITS_WAY.includes(letter.mail.state)) return <MailProgress letter={letter} mail={letter.mail} />
  const from = way?.from ?? null
  if (byProgram && from !== null) return <SendByMail letter={letter} from={from} onQueued={onQueued} onOtherwise={() => setByProgram(false)} />
  return <DispatchForm letter={letter} onSent={onSent} onMail={from === null ? null : () => setByProgram(true)} />
}
