import { TextField } from '@mui/material'
import { memo, useState } from 'react'
import { FormProvider, useForm, useFormState, useWatch } from 'react-hook-form'
import type { Card } from '../../../contract/card.ts'
import type { CaseView } from '../../../contract/cases.ts'
import { ApplicantFields } from '../../components/card/ApplicantFields.tsx'
import { ArrivalFields } from '../../components/card/ArrivalFields.tsx'
import { cardProblems, cardResolver, FORM_ORDER, formField } from '../../components/card/cardCheck.ts'
import { type CardForm, cardOf, formOf } from '../../components/card/cardForm.ts'
import { CardText } from '../../components/card/CardText.tsx'
import { ContactFields } from '../../components/card/ContactFields.tsx'
import { MoreFields } from '../../components/card/MoreFields.tsx'
import { ReplyAddressField, ReplyChannelField, useReplyTo } from '../../components/card/ReplyToField.tsx'
import { Row } from '../../components/card/Row.tsx'
import { TopicField } from '../../components/card/TopicField.tsx'
import { type IntakeLists, namesOf, useIntakeLists } from '../../components/card/useIntakeLists.ts'
import { UnsavedGuard } from '../../components/UnsavedGuard.tsx'
import { client } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'
import { count } from '../../lib/format.ts'
import { useToday } from '../../lib/session.ts'
import { CardCompare } from './CardCompare.tsx'
import { changedFields, differences, merge } from './cardDifference.ts'
import { FormSection } from './FormSection.tsx'
import { useCaseChange } from './useCaseChange.ts'

interface Base {
  readonly card: Card
  readonly version: number
}
interface Clash {
  readonly theirs: Base
  readonly mine: Card
}

/** Corrects the card, with a reason. When somebody saved first, both cards are shown and nothing typed is lost. */
export function CorrectForm({ view, onClose }: { readonly view: CaseView; onClose(): void }) {
  const today = useToday()
  const lists = useIntakeLists()
  const [base, setBase] = useState<Base>({ card: view.card, version: view.version })
  const [clash, setClash] = useState<Clash | null>(null)
  const [reason, setReason] = useState('')
  const form = useForm<CardForm>({ defaultValues: formOf(view.card), resolver: cardResolver(today, view.registeredOn), mode: 'onBlur', shouldFocusError: false })

  const change = useCaseChange({
    send: ({ card, version }: Base) => client.cases.correct({ caseId: view.id, version, card, ruleCode: null, reason }),
    said: () => 'Карточка исправлена',
    done: onClose,
  })
  const send = (next: Base) =>
    change.mutate(next, {
      onSuccess: () => form.reset(formOf(next.card)),
      onError: (error) => {
        const failure = describeFailure(error)
        if (failure.code === 'CONFLICT') void client.cases.get({ caseId: view.id }).then((fresh) => setClash({ theirs: { card: fresh.card, version: fresh.version }, mine: next.card })).catch(() => undefined)
        show(failure.details.fields ?? [])
      },
    })
  const show = (fields: readonly { readonly path: string; readonly message: string }[]) => {
    const wrong = fields.flatMap(({ path, message }) => {
      const name = formField(path)
      if (name !== null) form.setError(name, { type: 'service', message })
      return name === null ? [] : [name]
    })
    const first = FORM_ORDER.find((name) => wrong.includes(name))
    if (first !== undefined) window.setTimeout(() => form.setFocus(first), 30)
  }
  const submit = async () => {
    await form.handleSubmit(() => undefined)()
    const problems = cardProblems(form.getValues(), today, view.registeredOn)
    if (problems.length > 0) return show(problems)
    send({ card: cardOf(form.getValues()), version: base.version })
  }
  const settle = (theirs: ReadonlySet<keyof Card>): Base | null => (clash === null ? null : { card: merge(base.card, clash.theirs.card, clash.mine, theirs), version: clash.theirs.version })
  const goOn = (theirs: ReadonlySet<keyof Card>) => {
    const merged = settle(theirs)
    if (merged === null || clash === null) return null
    form.reset(formOf(merged.card), { keepDefaultValues: true })
    setBase(clash.theirs)
    setClash(null)
    change.reset()
    return merged
  }
  const clashFailure = clash !== null && change.isError ? describeFailure(change.error) : null

  return (
    <FormProvider {...form}>
      <Guarded base={base.card}>
        {(changed) => (
          <FormSection
            title="Исправить карточку" action="исправление карточки" submitLabel="Сохранить исправления" error={clashFailure === null ? change.error : null} pending={change.isPending}
            blocked={clash !== null ? null : changed === 0 ? 'Ничего не изменено' : reason.trim().length < 3 ? `Изменено: ${count(changed, 'поле', 'поля', 'полей')}. Укажите причину` : null}
            onSubmit={() => void submit()} onClose={onClose} fill {...(clash === null ? {} : { submit: <></> })}
            beside={<TextField label="Причина исправления" value={reason} onChange={(event) => setReason(event.target.value)} placeholder="Например: опечатка в фамилии" slotProps={{ htmlInput: { maxLength: 2000 } }} sx={{ flexShrink: 0 }} />}
          >
            {clash !== null && clashFailure !== null ? (
              <CardCompare
                failure={clashFailure} rows={differences(base.card, clash.theirs.card, clash.mine, namesOf(lists.data))} pending={change.isPending}
                onContinue={goOn} onApply={(theirs) => { const merged = goOn(theirs); if (merged !== null) send(merged) }}
              />
            ) : (
              <Fields today={today} lists={lists.data} />
            )}
          </FormSection>
        )}
      </Guarded>
    </FormProvider>
  )
}

function Guarded({ base, children }: { readonly base: Card; children(changed: number): React.ReactNode }) {
  const values = useWatch<CardForm>()
  const { isSubmitSuccessful } = useFormState<CardForm>()
  const changed = changedFields(base, cardOf(values as CardForm)).length
  return (
    <>
      <UnsavedGuard when={changed > 0 && !isSubmitSuccessful}>Исправления карточки ещё не сохранены.</UnsavedGuard>
      {children(changed)}
    </>
  )
}

const Fields = memo(function Fields({ today, lists }: { readonly today: string; readonly lists: IntakeLists | undefined }) {
  const replyTo = useReplyTo()
  return (
    <>
      <ArrivalFields today={today} />
      <ApplicantFields />
      <ContactFields />
      <CardText name="summary" rows={2} maxRows={6} />
      <Row columns="minmax(0, 1fr) minmax(0, 1fr)">
        <TopicField lists={lists} />
        <ReplyChannelField replyTo={replyTo} />
      </Row>
      {replyTo.open && <ReplyAddressField />}
      <MoreFields today={today} lists={lists} />
    </>
  )
})
