import { useState } from 'react'
import DoneIcon from '@mui/icons-material/CheckOutlined'
import MissingIcon from '@mui/icons-material/RadioButtonUncheckedOutlined'
import WarnIcon from '@mui/icons-material/ErrorOutlineOutlined'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import type { ChecklistItemView } from '../../../contract/replies.ts'
import { plural } from '../../lib/format.ts'

interface Props {
  readonly items: readonly ChecklistItemView[]
  readonly caseId: number
  readonly onGo: (field: string) => void
}

/** Exactly what is missing, each line leading to its field; what is there already is one click away. */
export function ReplyChecklist({ items, caseId, onGo }: Props) {
  const [all, setAll] = useState(false)
  const missing = items.filter(({ ok }) => !ok)
  const blocking = missing.filter((item) => item.blocking).length
  return (
    <Box component="section" aria-label="Проверка ответа">
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
        <Typography variant="h3" component="h2" sx={{ flexGrow: 1 }}>
          <span role="status">{blocking === 0 ? 'Всё есть, можно передавать на подпись' : `Не хватает: ${blocking} ${plural(blocking, 'пункт', 'пункта', 'пунктов')}`}</span>
        </Typography>
        <Link component="button" type="button" variant="body2" aria-expanded={all} onClick={() => setAll(!all)}>{all ? 'Только недостающее' : `Все проверки (${items.length})`}</Link>
      </Box>
      <Box component="ul" sx={{ m: 0, mt: 0.25, p: 0, listStyle: 'none', maxHeight: all ? 176 : 104, overflow: 'auto' }}>
        {(all ? items : missing).map((item) => <Line key={item.code} item={item} caseId={caseId} onGo={onGo} />)}
      </Box>
    </Box>
  )
}

/** Items that lead somewhere else than to their field. */
const ELSEWHERE: Record<string, string | undefined> = { remarks: 'remarks', placeholders: 'gap' }

function Line({ item, caseId, onGo }: { readonly item: ChecklistItemView; readonly caseId: number; readonly onGo: (field: string) => void }) {
  const { code, ok, blocking, label, hint, field } = item
  const text = ok || hint === '' ? label : hint
  const place = ELSEWHERE[code] ?? field
  return (
    <Box component="li" sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start', py: '1px' }}>
      {ok ? <DoneIcon aria-label="есть" sx={{ fontSize: 16, mt: '1px', color: 'success.main' }} /> : blocking ? <MissingIcon aria-label="не хватает" sx={{ fontSize: 16, mt: '1px', color: 'error.main' }} /> : <WarnIcon aria-label="проверьте" sx={{ fontSize: 16, mt: '1px', color: 'warning.main' }} />}
      {ok || (place === null && code !== 'topic') ? (
        <Typography variant="body2">{text}</Typography>
      ) : place === null ? (
        <Link component={RouterLink} to={`/cases/${caseId}`} variant="body2">{text}</Link>
      ) : (
        <Link component="button" type="button" variant="body2" sx={{ textAlign: 'left' }} onClick={() => onGo(place)}>{text}</Link>
      )}
    </Box>
  )
}

/** Hints of what blocks the letter, by field. */
export function problemsOf(items: readonly ChecklistItemView[]): Map<string, string> {
  return new Map(items.flatMap(({ ok, blocking, field, hint }) => (!ok && blocking && field !== null ? [[field, hint]] : [])))
}
