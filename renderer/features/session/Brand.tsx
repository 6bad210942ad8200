import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'

/** Whose desk this is, above the password. */
export function Brand({ organisation }: { readonly organisation: string | null }) {
  return (
    <Stack spacing={0.25}>
      <Typography variant="h1" sx={{ fontSize: 20 }}>АРМ «Обращения»</Typography>
      {organisation !== null && <Typography sx={{ color: 'text.secondary' }}>{organisation}</Typography>}
    </Stack>
  )
}
