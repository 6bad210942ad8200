import { Alert, Box, Button, Typography } from '@mui/material'
import type { CaseView } from '../../../contract/cases.ts'
import type { Ground } from '../../../domain/appeal.ts'
import { CONCERNS, type Concern } from '../../../domain/dictionary.ts'
import { GROUND_RULES } from '../../../domain/ground.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { client } from '../../lib/client.ts'
import { useRoles } from '../../lib/session.ts'
import { useCaseChange } from './useCaseChange.ts'

type Hint = CaseView['hints'][number]

const TITLES: Partial<Record<Ground, string>> = {
  threat: 'Похоже на угрозу',
  abuse: 'Похоже на оскорбительные слова',
  repeated_answered: 'Повторное: по этому вопросу уже дважды отвечено',
}
const DENIALS: Record<Concern, string> = { threat: 'Это не угроза', abuse: 'Это не оскорбление' }

/** What speaks for a ground, with the words or the facts. The program only suggests: a person proposes and another decides. */
export function CaseHints({ view, onPropose }: { readonly view: CaseView; readonly onPropose: ((ground: Ground) => void) | null }) {
  return view.hints.map((hint) => <HintNote key={hint.ground} caseId={view.id} hint={hint} onPropose={onPropose} />)
}

function HintNote({ caseId, hint, onPropose }: { readonly caseId: number; readonly hint: Hint; readonly onPropose: ((ground: Ground) => void) | null }) {
  const { roles } = useRoles()
  const { ground, fragment, facts } = hint
  const concern = CONCERNS.find((kind) => kind === ground)
  const deny = useCaseChange({ send: (kind: Concern) => client.decisions.denyConcern({ caseId, kind }), said: (kind) => `Отмечено: ${DENIALS[kind].toLowerCase()}`, done: () => undefined })
  const mayPropose = onPropose !== null && roles.some((role) => GROUND_RULES[ground].proposers.includes(role))
  const mayDeny = concern !== undefined && (onPropose !== null || roles.includes('deputy_director'))
  return (
    <Alert severity={ground === 'threat' ? 'warning' : 'info'} aria-label={TITLES[ground]} sx={{ '& .MuiAlert-message': { width: '100%' } }}>
      <Typography sx={{ fontWeight: 650 }}>{TITLES[ground]}</Typography>
      {fragment !== '' && <Box component="blockquote" sx={{ m: 0, my: 0.5, pl: 1.25, borderLeft: 2, borderColor: 'divider', fontStyle: 'italic', overflowWrap: 'anywhere' }}>{fragment}</Box>}
      {facts.length > 0 && (
        <Box component="ul" sx={{ m: 0, my: 0.5, pl: 2.5 }}>
          {facts.map((fact) => <li key={fact}>{fact}</li>)}
        </Box>
      )}
      {ground === 'repeated_answered' && <Typography variant="body2">Если новых доводов нет, переписку можно предложить прекратить ({GROUND_RULES[ground].basis}).</Typography>}
      {deny.isError && <FailureAlert error={deny.error} action="отметку" />}
      <Box sx={{ display: 'flex', gap: 1, mt: 0.5, ml: -0.75 }}>
        {mayPropose && (
          <Button size="small" variant="text" onClick={() => onPropose(ground)}>
            {ground === 'repeated_answered' ? 'Предложить прекратить переписку' : 'Предложить решение'}
          </Button>
        )}
        {mayDeny && (
          <Button size="small" variant="text" color="inherit" disabled={deny.isPending} onClick={() => deny.mutate(concern)}>
            {DENIALS[concern]}
          </Button>
        )}
      </Box>
    </Alert>
  )
}
