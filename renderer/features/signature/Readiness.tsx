import DoneIcon from '@mui/icons-material/CheckOutlined'
import MissingIcon from '@mui/icons-material/CloseOutlined'
import Typography from '@mui/material/Typography'
import type { ChecklistItemView } from '../../../contract/replies.ts'

/** The checklist in one line beside the decision; the whole of it is above. */
export function Readiness({ items }: { readonly items: readonly ChecklistItemView[] }) {
  const missing = items.filter(({ ok, blocking }) => !ok && blocking)
  const warnings = items.filter(({ ok, blocking }) => !ok && !blocking)
  const sx = { display: 'flex', gap: 0.75, alignItems: 'center' } as const
  if (missing.length > 0) {
    return <Typography variant="body2" sx={sx}><MissingIcon sx={{ fontSize: 16, color: 'error.main' }} aria-hidden />Не хватает: {missing.map(({ label }) => label.toLowerCase()).join(', ')}</Typography>
  }
  const rest = warnings.length === 0 ? 'всё есть' : `всё есть, проверьте: ${warnings.map(({ label }) => label.toLowerCase()).join(', ')}`
  return <Typography variant="body2" sx={sx}><DoneIcon sx={{ fontSize: 16, color: 'success.main' }} aria-hidden />Проверка ответа: {rest}</Typography>
}
