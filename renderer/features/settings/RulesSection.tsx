import { useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import { Loadable } from '../../components/Loadable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { count } from '../../lib/format.ts'
import { RuleForm } from './RuleForm.tsx'
import { RuleTable } from './RuleTable.tsx'
import { TermTrial } from './TermTrial.tsx'

type Beside = { readonly kind: 'change' | 'edition'; readonly id: number } | { readonly kind: 'new' } | { readonly kind: 'trial' } | null

/** Terms are rows of data with a legal basis; a change concerns new cases, the old keep their computation until somebody decides otherwise. */
export function RulesSection() {
  const rules = useQuery(api.admin.rules.queryOptions())
  const [beside, setBeside] = useState<Beside>(null)
  const close = () => setBeside(null)
  return (
    <Loadable query={rules} action="правила сроков">
      {(all) => {
        const chosen = beside?.kind === 'change' || beside?.kind === 'edition' ? beside.id : null
        const rule = all.find(({ id }) => id === chosen)
        const task = beside?.kind === 'new' ? { kind: 'new' as const } : rule !== undefined && (beside?.kind === 'change' || beside?.kind === 'edition') ? { kind: beside.kind, rule } : null
        const open = task !== null || beside?.kind === 'trial'
        return (
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: open ? 'minmax(0, 1fr) 400px' : 'minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)', height: '100%' }}>
            <Panel fill flush title={count(all.length, 'правило', 'правила', 'правил')} aside={<Stack direction="row" spacing={1}><Button size="small" color="inherit" onClick={() => setBeside({ kind: 'trial' })}>Какой срок получит…</Button><Button size="small" variant="contained" onClick={() => setBeside({ kind: 'new' })}>Новое правило</Button></Stack>}>
              <RuleTable rules={all} chosen={chosen} narrow={open} onChoose={(id) => setBeside({ kind: 'change', id })} />
            </Panel>
            {task !== null && <RuleForm key={`${task.kind}-${chosen ?? 0}`} task={task} onSaved={({ id }) => setBeside({ kind: 'change', id })} onEdition={() => chosen !== null && setBeside({ kind: 'edition', id: chosen })} onClose={close} />}
            {beside?.kind === 'trial' && <TermTrial onClose={close} />}
          </Box>
        )
      }}
    </Loadable>
  )
}
