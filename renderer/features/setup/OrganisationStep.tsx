import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { Control } from 'react-hook-form'
import { FormText } from '../../components/FormFields.tsx'
import type { NewDatabaseInput, NewDatabaseOutput } from './new-database-form.ts'

export function OrganisationStep({ control }: { readonly control: Control<NewDatabaseInput, unknown, NewDatabaseOutput> }) {
  return (
    <Stack spacing={1.5}>
      <Typography sx={{ color: 'text.secondary' }}>Эти реквизиты стоят на бланке каждого ответа.</Typography>
      <FormText control={control} name="organisation.fullName" label="Полное наименование" required autoFocus />
      <FormText control={control} name="organisation.shortName" label="Краткое наименование" required />
      <FormText control={control} name="organisation.address" label="Почтовый адрес с индексом" required />
      <Stack direction="row" spacing={1.5}>
        <FormText control={control} name="organisation.phones" label="Телефоны" helperText="Несколько — через запятую" />
        <FormText control={control} name="organisation.email" label="Электронная почта" />
        <FormText control={control} name="organisation.site" label="Сайт" />
      </Stack>
      <Stack direction="row" spacing={1.5}>
        <FormText control={control} name="organisation.ogrn" label="ОГРН" helperText="13 или 15 цифр" />
        <FormText control={control} name="organisation.inn" label="ИНН" helperText="10 или 12 цифр" />
        <FormText control={control} name="organisation.kpp" label="КПП" helperText="9 цифр" />
      </Stack>
    </Stack>
  )
}
