import { Box } from '@mui/material'
import { useFormContext, useWatch } from 'react-hook-form'
import type { PersonRef } from '../../../contract/fields.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import { Row } from '../../components/card/Row.tsx'
import { TopicField } from '../../components/card/TopicField.tsx'
import { useIntakeLists } from '../../components/card/useIntakeLists.ts'
import { FormDate, FormText } from '../../components/FormFields.tsx'
import { CallerFields } from './CallerFields.tsx'
import { DurationField } from './DurationField.tsx'
import { EarlierContacts } from './EarlierContacts.tsx'
import { FormCheck } from './FormCheck.tsx'
import { FormTime } from './FormTime.tsx'
import { OutcomeFields } from './OutcomeFields.tsx'
import type { TalkValues } from './talkForm.ts'

interface Props {
  readonly colleagues: readonly PersonRef[]
  readonly promiseLimit: IsoDate | null
  /** The number of the record being corrected; a new talk runs its timer. */
  readonly number: string | null
  readonly keptCallback: boolean
}

/** The fields in the order in which a talk goes: when, who, about what, how it ended. */
export function TalkFields({ colleagues, promiseLimit, number, keptCallback }: Props) {
  const { control } = useFormContext<TalkValues>()
  const kind = useWatch({ control, name: 'kind' })
  const lists = useIntakeLists()
  const fresh = number === null
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start', pb: 1, '& input, & textarea': { scrollMarginBottom: '72px' } }}>
      {kind === 'book' ? (
        <Row columns="minmax(0, 1fr) 90px 90px 150px">
          <FormText control={control} name="office" label="Офис" autoComplete="off" autoFocus={fresh} />
          <FormText control={control} name="bookNumber" label="Книга №" autoComplete="off" />
          <FormText control={control} name="bookPage" label="Страница" autoComplete="off" />
          <FormDate control={control} name="date" label="Дата записи" />
        </Row>
      ) : (
        <Row columns="142px 76px 112px minmax(0, 1fr)">
          <FormDate control={control} name="date" label="Дата" />
          <FormTime control={control} name="time" label="Начало" />
          <DurationField control={control} begin={fresh} />
          {kind === 'call' ? <Box sx={{ pt: '20px' }}><FormCheck control={control} name="warned" label="Предупреждён о записи" /></Box> : <FormText control={control} name="office" label="Офис" autoComplete="off" />}
        </Row>
      )}
      <CallerFields control={control} autoFocus={fresh && kind !== 'book'} />
      <EarlierContacts control={control} exceptNumber={number} />
      <Row columns="minmax(0, 5fr) minmax(0, 3fr)">
        <FormText control={control} name="summary" label={kind === 'book' ? 'О чём запись' : 'О чём разговор'} multiline minRows={2} maxRows={6} />
        <TopicField lists={lists.data} />
      </Row>
      <OutcomeFields control={control} colleagues={colleagues} promiseLimit={promiseLimit} keptCallback={keptCallback} />
      {kind !== 'book' && <FormCheck control={control} name="specialConditions" label="Особые условия (п. 6.3.3): предложить выезд на дом" />}
      {!fresh && <FormText control={control} name="reason" label="Почему исправляете" autoComplete="off" />}
    </Box>
  )
}
