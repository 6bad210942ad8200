import { Checkbox, FormControlLabel, Typography } from '@mui/material'
import { Fragment, type ReactNode } from 'react'
import { Controller, useFormContext } from 'react-hook-form'
import { RECURRENCE_LABELS, RECURRENCES } from '../../../domain/appeal.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import { CardDate } from './CardDate.tsx'
import { type CardForm, type CardFieldName } from './cardForm.ts'
import { CardPick, optionsOf } from './CardPick.tsx'
import { CardText } from './CardText.tsx'
import { PickField } from './PickField.tsx'
import { Row } from './Row.tsx'
import type { IntakeLists } from './useIntakeLists.ts'

const RECURRENCE_OPTIONS = optionsOf(RECURRENCES, (code) => RECURRENCE_LABELS[code])

/** Fields behind «Ещё поля»; the form shows how many of them are filled. */
export const MORE_FIELDS: readonly CardFieldName[] = [
  'authorNumber', 'authorDate', 'forwardingBody', 'forwardingNumber', 'forwardingDate', 'forwardingDue', 'representative', 'representativeBasis', 'contractNumber', 'inn', 'ogrn',
  'meterNumber', 'objectAddress', 'postalId', 'office', 'sheets', 'attachmentSheets', 'specialConditions', 'aboutUserId', 'recurrence', 'fullText',
]

/** The rest of the registration card, grouped as it is looked for. */
export function MoreFields({ today, lists }: { readonly today: IsoDate; readonly lists: IntakeLists | undefined }) {
  return (
    <>
      <Group title="Письмо заявителя">
        <Row columns="1.2fr 1fr 1fr">
          <CardText name="authorNumber" />
          <CardDate name="authorDate" max={today} />
          <CardPick name="recurrence" options={RECURRENCE_OPTIONS} />
        </Row>
        <Row columns="1fr 1fr 1.6fr">
          <CardText name="sheets" numeric maxLength={5} />
          <CardText name="attachmentSheets" numeric maxLength={5} />
          <CardText name="postalId" numeric placeholder="14 цифр на конверте" />
        </Row>
        <CardText name="office" placeholder="Где принято" />
      </Group>
      <Group title="Переслано органом или организацией">
        <CardText name="forwardingBody" placeholder="Государственная жилищная инспекция" />
        <Row columns="1.2fr 1fr 1fr">
          <CardText name="forwardingNumber" />
          <CardDate name="forwardingDate" label="Дата" max={today} />
          <CardDate name="forwardingDue" label="Назначенный срок" />
        </Row>
      </Group>
      <Group title="Представитель">
        <Row columns="1fr 1fr">
          <CardText name="representative" label="Кто представляет" placeholder="Фамилия Имя Отчество" />
          <CardText name="representativeBasis" placeholder="№ и дата доверенности" />
        </Row>
      </Group>
      <Group title="Договор и объект">
        <Row columns="1fr 1fr 1fr">
          <CardText name="contractNumber" />
          <CardText name="inn" numeric maxLength={12} />
          <CardText name="ogrn" numeric maxLength={15} />
        </Row>
        <Row columns="1fr 2fr">
          <CardText name="meterNumber" />
          <CardText name="objectAddress" placeholder="Если не совпадает с адресом заявителя" />
        </Row>
      </Group>
      <Group title="Особое">
        <AboutEmployee lists={lists} />
        <SpecialConditions />
        <CardText name="fullText" rows={3} maxRows={10} placeholder="Текст письма, если он нужен для поиска" />
      </Group>
    </>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Fragment>
      <Typography variant="h3" component="h2" sx={{ mt: 0.5, color: 'text.secondary' }}>
        {title}
      </Typography>
      {children}
    </Fragment>
  )
}

function AboutEmployee({ lists }: { readonly lists: IntakeLists | undefined }) {
  const { control } = useFormContext<CardForm>()
  const options = (lists?.employees ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))
  return (
    <Controller
      control={control}
      name="aboutUserId"
      render={({ field }) => (
        <PickField label="Жалоба на сотрудника" options={options} value={field.value} onChange={field.onChange} onBlur={field.onBlur} inputRef={field.ref} clearable helper="Этот сотрудник не может быть исполнителем (59-ФЗ, ст. 8, п. 6)" />
      )}
    />
  )
}

function SpecialConditions() {
  const { control } = useFormContext<CardForm>()
  return (
    <Controller
      control={control}
      name="specialConditions"
      render={({ field }) => (
        <FormControlLabel sx={{ m: 0 }} control={<Checkbox checked={field.value} onChange={field.onChange} onBlur={field.onBlur} slotProps={{ input: { ref: field.ref } }} />} label="Особые условия: предложить выезд на дом (п. 5.1, 6.3.3)" />
      )}
    />
  )
}
