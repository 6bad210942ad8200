import { useFormContext, useWatch } from 'react-hook-form'
import { Checkbox, FormControlLabel } from '@mui/material'
import { APPLICANT_KIND_LABELS, APPLICANT_KINDS, type ApplicantKind, ORGANISATION_KINDS } from '../../../domain/appeal.ts'
import { formatShort, parsePersonName } from '../../../domain/person-name.ts'
import type { CardForm } from './cardForm.ts'
import { CardPick, optionsOf } from './CardPick.tsx'
import { CardText } from './CardText.tsx'
import { Row } from './Row.tsx'

const KIND_OPTIONS = optionsOf(APPLICANT_KINDS, (code) => APPLICANT_KIND_LABELS[code])

/** Who writes: a person in one line, an organisation with its signatory, a collective with its count, or nobody named. */
export function ApplicantFields() {
  const { control } = useFormContext<CardForm>()
  const kind = useWatch({ control, name: 'applicantKind' })
  return (
    <>
      <Row columns="minmax(0, 6fr) minmax(0, 9fr)">
        <CardPick name="applicantKind" options={KIND_OPTIONS} listWidth={300} />
        <WhoField kind={kind} />
      </Row>
      {ORGANISATION_KINDS.includes(kind) && <CardText name="signatory" placeholder="Должность, фамилия и инициалы" />}
      {kind === 'collective' && (
        <Row columns="1fr 3fr">
          <CardText name="collectiveCount" label="Подписей" required numeric maxLength={6} />
          <CardText name="contactPerson" label="Контактное лицо, если другое" placeholder="Кому из подписавших отвечать" />
        </Row>
      )}
    </>
  )
}

function WhoField({ kind }: { readonly kind: ApplicantKind }) {
  if (kind === 'anonymous') return <AnonymousMark label=" " />
  if (ORGANISATION_KINDS.includes(kind)) return <CardText name="organisation" label="Заявитель" required placeholder="ООО «Ромашка»" />
  return <PersonField />
}

/** The name in one line; when it is longer than three words or has initials, the line says how it was understood. */
function PersonField() {
  const { control } = useFormContext<CardForm>()
  const text = useWatch({ control, name: 'person' })
  const parsed = parsePersonName(text)
  const words = text.trim().split(/\s+/)
  const plain = words.length <= 3 && !text.includes('.')
  const parts = [`фамилия ${parsed.surname}`, parsed.name === '' ? null : `имя ${parsed.name}`, parsed.patronymic === '' ? null : `отчество ${parsed.patronymic}`]
  return <CardText name="person" required placeholder="Фамилия Имя Отчество" helper={plain ? undefined : `${formatShort(parsed)}: ${parts.filter((part) => part !== null).join(', ')}`} />
}

function AnonymousMark({ label }: { readonly label: string }) {
  const { setValue } = useFormContext<CardForm>()
  return <FormControlLabel sx={{ pt: 2.75, m: 0 }} aria-label={label} control={<Checkbox checked onChange={() => setValue('applicantKind', 'individual', { shouldDirty: true })} />} label="Заявитель не назван" />
}
