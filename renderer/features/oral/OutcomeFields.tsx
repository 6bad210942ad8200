import { Box, FormControl, FormControlLabel, FormHelperText, FormLabel, MenuItem, Radio, RadioGroup } from '@mui/material'
import { type Control, useController, useFormContext, useWatch } from 'react-hook-form'
import type { PersonRef } from '../../../contract/fields.ts'
import { APPEAL_TYPE_LABELS, APPEAL_TYPES } from '../../../domain/appeal.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import { ORAL_OUTCOME_LABELS, ORAL_OUTCOMES, OUTCOMES_OF } from '../../../domain/oral/record.ts'
import { Row } from '../../components/card/Row.tsx'
import { PickField } from '../../components/card/PickField.tsx'
import { FormDate, FormText } from '../../components/FormFields.tsx'
import { formatDate } from '../../lib/format.ts'
import { FormTime } from './FormTime.tsx'
import type { TalkValues } from './talkForm.ts'

interface Props {
  readonly control: Control<TalkValues>
  readonly colleagues: readonly PersonRef[]
  /** The last day that may be promised. */
  readonly promiseLimit: IsoDate | null
  /** An agreed call stands already: it is moved where it is shown, not here. */
  readonly keptCallback: boolean
}

/** How it ended, and what that outcome needs. */
export function OutcomeFields({ control, colleagues, promiseLimit, keptCallback }: Props) {
  const [kind, outcome] = useWatch({ control, name: ['kind', 'outcome'] })
  return (
    <>
      <Outcome control={control} />
      {(outcome === 'answered' || outcome === 'noted') && <FormText control={control} name="answer" label={outcome === 'answered' ? 'Что ответили' : 'Примечание'} multiline minRows={1} maxRows={5} />}
      {outcome === 'callback' && !keptCallback && <CallbackFields control={control} colleagues={colleagues} />}
      {outcome === 'appeal' && (
        <Row columns={kind === 'book' ? '220px' : '220px minmax(0, 1fr)'}>
          <FormText control={control} name="appealType" label="Вид обращения" select>
            {APPEAL_TYPES.map((type) => <MenuItem key={type} value={type}>{APPEAL_TYPE_LABELS[type]}</MenuItem>)}
          </FormText>
          {kind !== 'book' && <FormDate control={control} name="promisedOn" label={kind === 'reception' ? 'Названный посетителю срок' : 'Обещанный срок, если назван'} helperText={promiseLimit === null ? undefined : `не позже ${formatDate(promiseLimit)} (п. 6.3.1)`} />}
        </Row>
      )}
      {outcome === 'directed' && <FormText control={control} name="directedTo" label="Куда направлен" placeholder="Подразделение, должностное лицо или организация" autoComplete="off" />}
      {outcome === 'ended' && <FormText control={control} name="endReason" label="Почему прекращён (п. 7.1.5)" placeholder="Брань, оскорбления или угрозы: что было сказано" multiline minRows={1} maxRows={4} />}
    </>
  )
}

function Outcome({ control }: { readonly control: Control<TalkValues> }) {
  const kind = useWatch({ control, name: 'kind' })
  const { field, fieldState } = useController({ control, name: 'outcome' })
  const { getValues, setValue } = useFormContext<TalkValues>()
  const choose = (chosen: string) => {
    field.onChange(ORAL_OUTCOMES.find((one) => one === chosen) ?? '')
    // The number that was just dictated is usually the one to call.
    if (chosen === 'callback' && getValues('callbackPhone') === '') setValue('callbackPhone', getValues('phone'))
  }
  return (
    <FormControl error={fieldState.error !== undefined}>
      <FormLabel id="outcome-label" sx={{ fontSize: 13, lineHeight: '18px' }}>Итог</FormLabel>
      <RadioGroup row aria-labelledby="outcome-label" name="outcome" value={field.value} onChange={(_, chosen) => choose(chosen)} onBlur={field.onBlur}>
        {OUTCOMES_OF[kind].map((outcome, index) => (
          <FormControlLabel key={outcome} value={outcome} label={ORAL_OUTCOME_LABELS[outcome]} control={<Radio slotProps={index === 0 ? { input: { ref: field.ref } } : {}} />} sx={{ mr: 1.5 }} />
        ))}
      </RadioGroup>
      {fieldState.error !== undefined && <FormHelperText>{fieldState.error.message}</FormHelperText>}
    </FormControl>
  )
}

function CallbackFields({ control, colleagues }: Pick<Props, 'control' | 'colleagues'>) {
  return (
    <Box sx={{ display: 'grid', gap: 1 }} role="group" aria-label="Когда перезвонить">
      <Row columns="150px 90px minmax(0, 1fr) minmax(0, 1fr)">
        <FormDate control={control} name="callbackDate" label="Перезвонить" />
        <FormTime control={control} name="callbackTime" label="Время" />
        <FormText control={control} name="callbackPhone" label="По телефону" autoComplete="off" />
        <Assignee control={control} colleagues={colleagues} />
      </Row>
      <FormText control={control} name="callbackQuestion" label="Что выяснить" autoComplete="off" />
    </Box>
  )
}

function Assignee({ control, colleagues }: Pick<Props, 'control' | 'colleagues'>) {
  const { field, fieldState } = useController({ control, name: 'callbackAssigneeId' })
  return <PickField label="Кто перезвонит" name="callbackAssigneeId" options={colleagues.map(({ id, shortName }) => ({ value: id, label: shortName }))} value={field.value} onChange={field.onChange} onBlur={field.onBlur} inputRef={field.ref} error={fieldState.error?.message} />
}
