import { Button, Link, Typography } from '@mui/material'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { OpenedMail } from '../../../contract/mail.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { formatDateTime } from '../../lib/format.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { AttachForm } from './AttachForm.tsx'
import { CaseBlock } from './CaseBlock.tsx'
import { ProposedCard } from './ProposedCard.tsx'
import { SaveRawButton } from './SaveRawButton.tsx'
import { SetAsideForm } from './SetAsideForm.tsx'
import { SideBlock, SideFrame } from './side.tsx'
import { useDecide } from './useDecide.ts'

const KEY = { opacity: 1 }

/** A message nobody has decided about: what it seems to be, and the three things that can be done with it. */
export function WaitingSide({ mail, onLeave, onUndoable }: { readonly mail: OpenedMail; onLeave(): void; onUndoable(undo: () => void): void }) {
  const navigate = useNavigate()
  const [form, setForm] = useState<'attach' | 'set_aside' | null>(null)
  const decide = useDecide(mail, onLeave, onUndoable)
  const { answers, mentions } = mail
  const register = () => void navigate(`/register?mail=${mail.id}`)
  const registerRepeated = () => void navigate(`/register?mail=${mail.id}${answers === null ? '' : `&repeats=${answers.caseId}`}`)
  useHotkeys({ r: answers === null ? register : registerRepeated, a: () => (answers === null ? setForm('attach') : decide.attach(answers.caseId)), o: () => setForm('attach'), s: () => setForm('set_aside') }, form === null && !decide.pending)
  if (form === 'attach') return <AttachForm mail={mail} decide={decide} onClose={() => setForm(null)} />
  if (form === 'set_aside') return <SetAsideForm decide={decide} onClose={() => setForm(null)} />
  return (
    <SideFrame
      footer={
        <>
          {decide.error !== null && <FailureAlert error={decide.error} action="решение о письме" />}
          {answers === null ? (
            <>
              <Button variant="contained" onClick={register} disabled={decide.pending}>{mail.state === 'quarantined' ? 'Зарегистрировать вручную' : 'Зарегистрировать'} <Kbd>R</Kbd></Button>
              <Button variant="outlined" onClick={() => setForm('attach')} disabled={decide.pending}>Приложить к обращению <Kbd style={KEY}>A</Kbd></Button>
            </>
          ) : (
            <>
              <Button variant="contained" onClick={() => decide.attach(answers.caseId)} disabled={decide.pending}>Продолжение: приложить к {answers.number} <Kbd>A</Kbd></Button>
              <Button variant="outlined" onClick={registerRepeated} disabled={decide.pending}>Новое повторное обращение <Kbd style={KEY}>R</Kbd></Button>
              <Button variant="text" onClick={() => setForm('attach')} disabled={decide.pending}>К другому обращению <Kbd style={KEY}>O</Kbd></Button>
            </>
          )}
          <Button variant="text" onClick={() => setForm('set_aside')} disabled={decide.pending}>Отложить: не обращение <Kbd style={KEY}>S</Kbd></Button>
        </>
      }
    >
      {answers !== null && (
        <SideBlock title="Похоже на ответ на наше письмо">
          <CaseBlock item={answers} />
          <Typography variant="body2" sx={{ mt: 0.5 }}>Сошлись и служебный заголовок, и адрес отправителя. Решите: это продолжение того же обращения или новое, повторное.</Typography>
        </SideBlock>
      )}
      {mail.state === 'quarantined' && (
        <>
          <Typography variant="body2">Исходный файл сохранён без изменений. Посмотрите его в другой программе и заполните карточку вручную: файл приложится к ней сам.</Typography>
          <SaveRawButton mail={mail} />
        </>
      )}
      {mentions.length > 0 && (
        <SideBlock title="Может относиться к делу">
          {mentions.map((item) => <CaseBlock key={item.caseId} item={item} />)}
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>Это только подсказка: номер может назвать кто угодно.</Typography>
        </SideBlock>
      )}
      {mail.card !== null && <ProposedCard card={mail.card} />}
      <SideBlock title="Как пришло">
        {mail.deliveries.map((one) => <Typography key={one.id} variant="body2" sx={{ overflowWrap: 'anywhere' }}>{one.mailbox === '' ? 'файлом' : shortened(one.mailbox)}, {formatDateTime(one.receivedAt)}</Typography>)}
        {mail.deliveries.length > 1 && <Typography variant="body2" color="textSecondary">Одно и то же письмо: номер будет один.</Typography>}
        {mail.state === 'new' && <Link component="button" type="button" variant="body2" onClick={() => void decide.saveRaw()}>Сохранить исходное письмо</Link>}
      </SideBlock>
    </SideFrame>
  )
}

const LONGEST = 80
const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
