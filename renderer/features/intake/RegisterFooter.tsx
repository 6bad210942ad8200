import { Box, Button } from '@mui/material'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { plural } from '../../lib/format.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import { cardProblems } from '../../components/card/cardCheck.ts'
import type { CardForm } from '../../components/card/cardForm.ts'

interface Props {
  readonly failure: unknown
  readonly pending: boolean
  readonly today: IsoDate
  /** What does not stop registration; said once the card is complete enough to be registered. */
  readonly warnings: readonly string[]
  onRegister(): void
  onPropose(): void
}

/** The end of the card: what stopped it, and the two ways on. */
export function RegisterFooter({ failure, pending, today, warnings, onRegister, onPropose }: Props) {
  const { errors, isSubmitted } = useFormState<CardForm>()
  const { control } = useFormContext<CardForm>()
  const values = useWatch({ control, compute: (form: CardForm) => form })
  const complete = cardProblems(values, today).length === 0
  const wrong = Object.keys(errors).length
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', px: 1.75, py: 1.25, flexShrink: 0 }}>
      {failure !== null && (
        <Box sx={{ mb: 1 }}>
          <FailureAlert error={failure} action="регистрацию" onRetry={onRegister} />
        </Box>
      )}
      {isSubmitted && wrong > 0 && failure === null && (
        <Box role="alert" sx={{ mb: 1, fontSize: 13, color: 'error.main' }}>
          {`Не зарегистрировано: ${plural(wrong, 'исправьте отмеченное поле', 'исправьте отмеченные поля', 'исправьте отмеченные поля')} (${wrong}).`}
        </Box>
      )}
      {complete && warnings.length > 0 && (
        <Box role="status" aria-label="Предупреждения" sx={{ mb: 1, fontSize: 13, maxHeight: 84, overflow: 'auto' }}>
          {warnings.map((warning) => <div key={warning}><strong>Проверьте.</strong> {warning}</div>)}
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', justifyContent: 'flex-end' }}>
        <Button onClick={onPropose} disabled={pending}>
          Предложить «без действий»
        </Button>
        <Button variant="contained" onClick={onRegister} loading={pending} loadingPosition="start">
          {pending ? 'Регистрирую…' : 'Зарегистрировать'} {!pending && <Kbd>Ctrl ↵</Kbd>}
        </Button>
      </Box>
    </Box>
  )
}
