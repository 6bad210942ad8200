import type { ReactNode } from 'react'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { Control } from 'react-hook-form'
import { FormPassword, FormText } from '../../components/FormFields.tsx'
import type { NewDatabaseInput, NewDatabaseOutput } from './new-database-form.ts'

interface PersonStepProps {
  readonly control: Control<NewDatabaseInput, unknown, NewDatabaseOutput>
  readonly part: 'administrator' | 'signer'
  readonly intro: string
  readonly children?: ReactNode
}

export function PersonStep({ control, part, intro, children }: PersonStepProps) {
  return (
    <Stack spacing={1.5}>
      <Typography sx={{ color: 'text.secondary' }}>{intro}</Typography>
      <Stack direction="row" spacing={1.5}>
        <FormText control={control} name={`${part}.surname`} label="Фамилия" required autoFocus />
        <FormText control={control} name={`${part}.name`} label="Имя" required />
        <FormText control={control} name={`${part}.patronymic`} label="Отчество" />
      </Stack>
      <Stack direction="row" spacing={1.5}>
        <FormText control={control} name={`${part}.position`} label="Должность" required />
        <FormText control={control} name={`${part}.phone`} label="Рабочий телефон" />
      </Stack>
      {children}
      <Stack direction="row" spacing={1.5}>
        <FormText control={control} name={`${part}.login`} label="Имя для входа" required autoComplete="off" />
        <FormPassword control={control} name={`${part}.password`} label={part === 'signer' ? 'Первый пароль' : 'Пароль'} required helperText={part === 'signer' ? 'Не короче 10 знаков; при первом входе его меняют' : 'Не короче 10 знаков'} />
      </Stack>
    </Stack>
  )
}
