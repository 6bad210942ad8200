import { useState } from 'react'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Step from '@mui/material/Step'
import StepLabel from '@mui/material/StepLabel'
import Stepper from '@mui/material/Stepper'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FieldPath, useForm } from 'react-hook-form'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { api } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'
import { type FieldName, showFieldProblems } from '../../lib/form.ts'
import { EMPTY_DATABASE, type NewDatabaseInput, type NewDatabaseOutput, newDatabaseForm } from './new-database-form.ts'
import { OrganisationStep } from './OrganisationStep.tsx'
import { PersonStep } from './PersonStep.tsx'
import { SignerAuthority } from './SignerAuthority.tsx'

const STEPS = [
  { part: 'organisation', label: 'Организация' },
  { part: 'administrator', label: 'Администратор' },
  { part: 'signer', label: 'Подписант' },
] as const

/** Three steps of a new database; every character stays when something is refused. */
export function NewDatabase({ onBack }: { readonly onBack: () => void }) {
  const [step, setStep] = useState(0)
  const queries = useQueryClient()
  const form = useForm<NewDatabaseInput, unknown, NewDatabaseOutput>({ resolver: zodResolver(newDatabaseForm), defaultValues: EMPTY_DATABASE, mode: 'onTouched' })
  const found = useMutation(
    api.setup.createNew.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.session.state.key() }),
      onError: (error) => {
        showFieldProblems(error, form.setError, toField)
        const wrong = describeFailure(error).details.fields?.[0]?.path.split('.')[0]
        const at = STEPS.findIndex(({ part }) => part === wrong)
        if (at >= 0) setStep(at)
      },
    }),
  )
  const last = step === STEPS.length - 1
  const next = async () => {
    const part = STEPS[step]?.part
    if (part !== undefined && (await form.trigger(fieldsOf(part), { shouldFocus: true }))) setStep(step + 1)
  }
  const create = form.handleSubmit((values) => found.mutate(values))
  return (
    <Paper
      variant="outlined" component="form" noValidate sx={{ p: 2.5 }}
      onSubmit={(event) => {
        event.preventDefault()
        void (last ? create() : next())
      }}
    >
      <Stack spacing={2.25}>
        <Stepper activeStep={step}>{STEPS.map(({ part, label }) => <Step key={part}><StepLabel>{label}</StepLabel></Step>)}</Stepper>
        {step === 0 && <OrganisationStep control={form.control} />}
        {step === 1 && <PersonStep key="administrator" control={form.control} part="administrator" intro="Ведёт пользователей, реквизиты, правила сроков и календарь. Содержание обращений ему не показывается." />}
        {step === 2 && (
          <PersonStep key="signer" control={form.control} part="signer" intro="Подписывает ответы. Ключ подписи (.p12) он загрузит сам после первого входа: «Настройки → Ключ подписи».">
            <SignerAuthority control={form.control} />
          </PersonStep>
        )}
        <FailureAlert error={found.error} action="создание базы" />
        <Stack direction="row" spacing={1} sx={{ justifyContent: 'space-between' }}>
          <Button color="inherit" disabled={found.isPending} onClick={() => (step === 0 ? onBack() : setStep(step - 1))}>Назад</Button>
          <Button type="submit" variant="contained" loading={found.isPending}>{last ? 'Создать базу' : 'Дальше'}</Button>
        </Stack>
      </Stack>
    </Paper>
  )
}

type Part = (typeof STEPS)[number]['part']

/** Named one by one: a field hears about its own error only by its own name. */
function fieldsOf(part: Part): FieldPath<NewDatabaseInput>[] {
  return Object.keys(EMPTY_DATABASE[part]).map((name) => `${part}.${name}` as FieldPath<NewDatabaseInput>)
}

const FIELDS: ReadonlySet<string> = new Set(STEPS.flatMap(({ part }) => fieldsOf(part)))

function toField(path: string): FieldName<NewDatabaseInput> | null {
  return FIELDS.has(path) ? (path as FieldName<NewDatabaseInput>) : null
}
