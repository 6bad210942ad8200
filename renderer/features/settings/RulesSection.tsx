import { useState } from 'react'
import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { Loadable } from '../../components/Loadable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { count } from '../../lib/format.ts'
import { RuleForm } from './RuleForm.tsx'
import { RuleTable } from './RuleTable.tsx'

/** Terms are rows of data with a legal basis; a change concerns new cases only, the old keep their computation. */
export function RulesSection() {
  const rules = useQuery(api.admin.rules.queryOptions())
  const [chosen, setChosen] = useState<number | null>(null)
  return (
    <Loadable query={rules} action="правила сроков">
      {(all) => {
        const rule = all.find(({ id }) => id === chosen)
        return (
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: rule === undefined ? 'minmax(0, 1fr)' : 'minmax(0, 1fr) 360px', gridTemplateRows: 'minmax(0, 1fr)', height: '100%' }}>
            <Panel fill flush title={count(all.length, 'правило', 'правила', 'правил')} aside="Предлагается самый короткий подходящий срок">
              <RuleTable rules={all} chosen={chosen} narrow={rule !== undefined} onChoose={setChosen} />
            </Panel>
            {rule !== undefined && <RuleForm key={rule.id} rule={rule} onClose={() => setChosen(null)} />}
          </Box>
        )
      }}
    </Loadable>
  )
}
