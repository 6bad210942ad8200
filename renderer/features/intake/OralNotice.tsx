import { Alert, Link } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import type { OralOrigin } from '../../../contract/oral.ts'
import { formatDate } from '../../lib/format.ts'

/** Says where a card that began as a talk comes from, and what was promised. */
export function OralNotice({ oral }: { readonly oral: OralOrigin | null }) {
  if (oral === null) return null
  return (
    <Alert severity="info">
      Карточка заполнена по записи <Link component={RouterLink} to={`/oral?record=${oral.recordId}`}>{oral.number}</Link>: проверьте её и зарегистрируйте.
      {oral.promisedOn !== null && <> Заявителю обещан ответ к {formatDate(oral.promisedOn)}.</>}
    </Alert>
  )
}
