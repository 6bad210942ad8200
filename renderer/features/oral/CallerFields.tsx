import LockIcon from '@mui/icons-material/LockOutlined'
import VerifiedIcon from '@mui/icons-material/HowToRegOutlined'
import { Box, Typography } from '@mui/material'
import { type Control, useWatch } from 'react-hook-form'
import { missingIdentity } from '../../../domain/oral/record.ts'
import { parsePersonName } from '../../../domain/person-name.ts'
import { Row } from '../../components/card/Row.tsx'
import { FormText } from '../../components/FormFields.tsx'
import { FormCheck } from './FormCheck.tsx'
import type { TalkValues } from './talkForm.ts'

/** Who speaks, and whether they may be told about an account (7.1.4). */
export function CallerFields({ control, autoFocus }: { readonly control: Control<TalkValues>; readonly autoFocus: boolean }) {
  const book = useWatch({ control, name: 'kind' }) === 'book'
  return (
    <>
      <Row columns="minmax(0, 5fr) minmax(0, 3fr)">
        <FormText control={control} name="person" label="Фамилия, имя, отчество" autoComplete="off" autoFocus={autoFocus} />
        <FormText control={control} name="accountNumber" label="Лицевой счёт" autoComplete="off" />
      </Row>
      <Row columns="minmax(0, 5fr) minmax(0, 3fr)">
        <FormText control={control} name="address" label="Адрес" autoComplete="off" />
        <FormText control={control} name="phone" label="Телефон" autoComplete="off" />
      </Row>
      {!book && <Identity control={control} />}
    </>
  )
}

function Identity({ control }: { readonly control: Control<TalkValues> }) {
  const [person, accountNumber, address, confidential] = useWatch({ control, name: ['person', 'accountNumber', 'address', 'confidential'] })
  const { surname, name } = parsePersonName(person)
  const missing = missingIdentity({ surname, name, accountNumber, address })
  const known = missing.length === 0
  const Icon = known ? VerifiedIcon : LockIcon
  return (
    <Box role="group" aria-label="Идентификация" sx={{ border: 1, borderColor: known ? 'divider' : 'primary.main', borderRadius: 1.5, px: 1.25, py: 0.5 }}>
      <Box role="status" sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Icon fontSize="small" color={known ? 'action' : 'primary'} aria-hidden />
        <Typography sx={{ fontWeight: 650 }}>{known ? 'Идентифицирован' : 'Не идентифицирован'}</Typography>
        <Typography variant="body2" color="textSecondary" sx={{ minWidth: 0 }}>
          {known ? 'имя и лицевой счёт или адрес названы' : `не названы: ${missing.join(', ')}${confidential ? ' — сведения по счёту не сообщать (п. 7.1.4)' : ''}`}
        </Typography>
      </Box>
      <FormCheck control={control} name="confidential" label="Спрашивает о расчётах, проживающих и другом по счёту" />
    </Box>
  )
}
