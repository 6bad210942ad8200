import { Alert, Button } from '@mui/material'
import type { ConcernView } from '../../../contract/suggestions.ts'
import type { Concern } from '../../../domain/dictionary.ts'

interface Props {
  readonly concerns: readonly ConcernView[]
  onPropose(ground: Concern): void
  onDeny(kind: Concern): void
}

const TITLES: Record<Concern, string> = { threat: 'Похоже на угрозу', abuse: 'Похоже на оскорбительные слова' }
const NOTES: Record<Concern, string> = {
  threat: 'После регистрации об этом сразу узнает заместитель генерального директора.',
  abuse: 'Если в письме есть вопрос по существу, на него обычно отвечают: решает человек.',
}

/** Words of the letter that a person should judge, with the sentences they stand in. The program only suggests. */
export function ConcernNotes({ concerns, onPropose, onDeny }: Props) {
  return concerns.map(({ kind, fragment }) => (
    <Alert
      key={kind}
      severity={kind === 'threat' ? 'warning' : 'info'}
      aria-label={TITLES[kind]}
      sx={{ py: 0.25, flexShrink: 0, '& .MuiAlert-message': { minWidth: 0, flex: 1 } }}
    >
      <strong>{TITLES[kind]}:</strong> «{fragment}» {NOTES[kind]}
      <Button size="small" variant="text" onClick={() => onPropose(kind)}>
        Зарегистрировать и предложить решение
      </Button>
      <Button size="small" variant="text" color="inherit" onClick={() => onDeny(kind)}>
        {kind === 'threat' ? 'Это не угроза' : 'Это не оскорбление'}
      </Button>
    </Alert>
  ))
}
