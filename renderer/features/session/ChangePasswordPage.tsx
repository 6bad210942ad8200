import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useSession } from '../../lib/session.ts'
import { Brand } from './Brand.tsx'
import { PasswordForm } from './PasswordForm.tsx'

/** Shown instead of the desk until the first password has been replaced by one's own. */
export function ChangePasswordPage() {
  const { organisation, user } = useSession()
  return (
    <Box component="main" sx={{ height: '100%', overflow: 'auto', display: 'grid', placeItems: 'center', p: 3 }}>
      <Paper variant="outlined" sx={{ width: 420, p: 3 }}>
        <Stack spacing={1.75}>
          <Brand organisation={organisation} />
          <Typography>{user.fullName}, пароль выдан администратором. Придумайте свой: его будете знать только вы.</Typography>
          <PasswordForm />
        </Stack>
      </Paper>
    </Box>
  )
}
