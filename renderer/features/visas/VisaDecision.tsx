import { type KeyboardEvent, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import type { QueuedVisa } from '../../../contract/visas.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { client } from '../../lib/client.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'

type Way = 'give' | 'return' | 'skip'

const ASK: Record<Exclude<Way, 'give'>, { label: string; hint: string; short: string; button: string }> = {
  return: { label: 'Что исправить', hint: 'Каждая строка станет отдельным замечанием.', short: 'Напишите, что исправить: исполнитель увидит замечание рядом с текстом.', button: 'Вернуть с замечаниями' },
  skip: { label: 'Почему без согласования', hint: 'Причина останется в журнале действий.', short: 'Напишите причину: её увидит подписывающий.', button: 'Пропустить согласование' },
}

/** A visa, remarks, or, for the deputy director, going on without. */
export function VisaDecision({ visa, onDone }: { readonly visa: QueuedVisa; readonly onDone: (text: string) => void }) {
  const { visaId, version, mine, maySkip, person, row, author } = visa
  const [asking, setAsking] = useState<Exclude<Way, 'give'> | null>(null)
  const [words, setWords] = useState('')
  const [pressed, setPressed] = useState(false)
  const tooShort = words.trim().length < 3
  const decide = useMutation({
    mutationFn: (way: Way) => (way === 'give' ? client.visas.give({ visaId, version }) : way === 'return' ? client.visas.return({ visaId, version, remarks: words }) : client.visas.skip({ visaId, version, reason: words })),
    onSuccess: ({ status }, way) => onDone(way === 'return' ? `Письмо по ${row.number} возвращено: ${author} увидит замечания.` : status === 'for_signature' ? `Письмо по ${row.number} согласовано и передано на подпись.` : `Согласовано. Письмо по ${row.number} ждёт согласования других.`),
  })
  const send = (way: Way) => {
    setPressed(true)
    if (!decide.isPending && (way === 'give' || !tooShort)) decide.mutate(way)
  }
  useHotkeys({ 'ctrl+enter': () => (asking === null ? mine && send('give') : send(asking)), ...(mine && asking === null ? { r: () => setAsking('return') } : {}) })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setAsking(null)
  }
  return (
    <Box onKeyDown={onKeyDown} sx={{ display: 'grid', gap: 1, borderTop: 1, borderColor: 'divider', px: 2, py: 1.25 }}>
      <FailureAlert error={decide.error} action="согласование" />
      {!mine && <Alert severity="info">{person === null ? 'Руководитель подразделения не назначен, согласовать письмо некому.' : `Согласование ждут от другого: ${person.shortName}`}</Alert>}
      {asking !== null && (
        <TextField
          label={ASK[asking].label} multiline minRows={3} maxRows={8} autoFocus value={words} onChange={({ target }) => setWords(target.value)} error={pressed && tooShort}
          helperText={pressed && tooShort ? ASK[asking].short : ASK[asking].hint} slotProps={{ htmlInput: { maxLength: 5000, spellCheck: true } }}
        />
      )}
      {asking === null ? (
        <Box sx={{ display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: 1 }}>
          {mine && <Button color="inherit" disabled={decide.isPending} onClick={() => setAsking('return')}>Вернуть с замечаниями <Kbd>R</Kbd></Button>}
          {maySkip && <Button color="inherit" disabled={decide.isPending} onClick={() => setAsking('skip')}>Пропустить согласование…</Button>}
          {mine && <Button variant="contained" disabled={decide.isPending} onClick={() => send('give')}>{decide.isPending ? 'Записывается…' : <>Согласовать <Kbd>Ctrl ↵</Kbd></>}</Button>}
        </Box>
      ) : (
        <Box sx={{ display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: 1 }}>
          <Button color="inherit" onClick={() => setAsking(null)}>Отмена <Kbd>Esc</Kbd></Button>
          <Button variant="contained" disabled={decide.isPending} onClick={() => send(asking)}>{ASK[asking].button} <Kbd>Ctrl ↵</Kbd></Button>
        </Box>
      )}
    </Box>
  )
}
