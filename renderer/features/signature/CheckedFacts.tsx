import { type ReactNode, useState } from 'react'
import DoneIcon from '@mui/icons-material/CheckOutlined'
import MissingIcon from '@mui/icons-material/CloseOutlined'
import WarnIcon from '@mui/icons-material/ErrorOutlineOutlined'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import type { ReplyView } from '../../../contract/replies.ts'
import { checkedFacts, type CheckedFact } from './checked-facts.ts'

/** What is wrong first, then the facts a signer answers for; the rest of what was checked is one click away. */
export function CheckedFacts({ reply }: { readonly reply: ReplyView }) {
  const [all, setAll] = useState(false)
  const { shown, rest } = checkedFacts(reply)
  return (
    <>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {[...shown, ...(all ? rest : [])].map((fact) => <Fact key={fact.code} fact={fact} />)}
      </Box>
      {rest.length > 0 && (
        <Link component="button" type="button" variant="body2" aria-expanded={all} onClick={() => setAll(!all)} sx={{ ml: '26px' }}>
          {all ? 'Только главное' : `Остальные проверки пройдены: ${rest.length}`}
        </Link>
      )}
    </>
  )
}

function Fact({ fact: { state, text, hint } }: { readonly fact: CheckedFact }): ReactNode {
  const Icon = { ok: DoneIcon, missing: MissingIcon, warning: WarnIcon }[state]
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, py: '2px' }}>
      <Icon titleAccess={{ ok: 'есть', missing: 'не хватает', warning: 'проверьте' }[state]} sx={{ fontSize: 18, mt: '1px', color: { ok: 'success.main', missing: 'error.main', warning: 'warning.main' }[state] }} />
      <span>
        {text}
        {hint !== '' && <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>{hint}</Box>}
      </span>
    </Box>
  )
}
