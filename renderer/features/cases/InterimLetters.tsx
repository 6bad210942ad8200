import { Box, Button, Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import type { CaseView } from '../../../contract/cases.ts'
import type { LetterView } from '../../../contract/duties.ts'
import { LETTER_KIND_LABELS } from '../../../domain/letter-kind.ts'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { DueChip } from '../../components/DueChip.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { client } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'
import { letterPath } from '../../lib/letters.ts'
import { useCaseChange } from './useCaseChange.ts'

const STATES: Record<LetterView['state'], string> = {
  draft: 'пишется', returned: 'возвращено с замечаниями', visa: 'на согласовании', submitted: 'на подписи', printed: 'подписывают на бумаге', signing: 'подписывается', signed: 'подписано, ждёт отправки', dispatched: 'отправлено', void: 'отозвано',
}

/** Requests, acknowledgements and notices of the case with where each of them stands; what a request waits for has a date of its own. */
export function InterimLetters({ view }: { readonly view: CaseView }) {
  if (view.letters.length === 0) return null
  return (
    <Box component="section" aria-label="Письма по обращению">
      <Typography variant="h3" sx={{ color: 'text.secondary', mb: 0.5 }}>Письма по обращению, кроме ответа</Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
        {view.letters.map((letter) => <Line key={letter.id} view={view} letter={letter} />)}
      </Box>
    </Box>
  )
}

function Line({ view, letter }: { readonly view: CaseView; readonly letter: LetterView }) {
  const mayWrite = view.permissions.includes('notice')
  const versioned = { replyId: letter.id, version: letter.version }
  const answered = useCaseChange({ send: () => client.letters.noteAnswer(versioned), said: () => 'Отмечено: сведения поступили', done: () => undefined })
  const discard = useCaseChange({ send: () => client.letters.discard(versioned), said: () => 'Проект письма убран', done: () => undefined })
  const label = LETTER_KIND_LABELS[letter.kind]
  return (
    <li>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Link component={RouterLink} to={letterPath({ id: letter.id, caseId: view.id, kind: letter.kind })}>{label}</Link>
        <Typography component="span" color="textSecondary">
          {letter.outgoingNumber !== null && `№ ${letter.outgoingNumber}, `}{STATES[letter.state]}{letter.dispatchedOn !== null && ` ${formatDate(letter.dispatchedOn)}`}
        </Typography>
        {letter.wait !== null && letter.answeredOn === null && <>ждём до {formatDate(letter.answerDue)} <DueChip due={letter.wait} /></>}
        {letter.answeredOn !== null && `сведения поступили ${formatDate(letter.answeredOn)}`}
        {letter.wait !== null && letter.answeredOn === null && mayWrite && <Button size="small" disabled={answered.isPending} onClick={() => answered.mutate(undefined)}>Сведения поступили</Button>}
        {(letter.state === 'draft' || letter.state === 'returned') && letter.dutyId === null && mayWrite && (
          <ConfirmButton size="small" color="inherit" label="Не отправлять" title={`${label}: не отправлять?`} consequence="Проект письма исчезнет из карточки; в истории обращения останется запись." confirmLabel="Не отправлять" disabled={discard.isPending} onConfirm={() => discard.mutate(undefined)} />
        )}
      </Box>
      <FailureAlert error={answered.error ?? discard.error} action="изменение письма" />
    </li>
  )
}
