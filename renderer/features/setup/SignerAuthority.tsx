import Box from '@mui/material/Box'
import type { Control } from 'react-hook-form'
import { FormDate, FormText } from '../../components/FormFields.tsx'
import type { NewDatabaseInput, NewDatabaseOutput } from './new-database-form.ts'

/** The document that gives the authority to sign, and its dates: outside of them nothing can be signed. */
export function SignerAuthority({ control }: { readonly control: Control<NewDatabaseInput, unknown, NewDatabaseOutput> }) {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: '2fr 1fr 1fr' }}>
      <FormText control={control} name="signer.authorityBasis" label="Приказ или доверенность" required placeholder="Приказ от 12.01.2026 № 3" />
      <FormDate control={control} name="signer.authorityFrom" label="Полномочия с" required empty="" />
      <FormDate control={control} name="signer.authorityTo" label="по" required empty="" />
    </Box>
  )
}
