import { useState } from 'react'
import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Loadable } from '../../../components/Loadable.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { api } from '../../../lib/client.ts'
import { type Beside, TemplateForm } from './TemplateForm.tsx'
import { TemplateList } from './TemplateList.tsx'

/** The library of letters: a new wording serves new letters, the old ones keep the text they came from. */
export function TemplatesSection() {
  const library = useQuery(api.templates.list.queryOptions())
  const [beside, setBeside] = useState<Beside>(null)
  const [chosen, setChosen] = useState<number | 'new' | null>(null)
  const close = () => {
    setChosen(null)
    setBeside(null)
  }
  return (
    <Loadable query={library} action="чтение шаблонов">
      {({ templates, topics }) => {
        const template = templates.find(({ id }) => id === chosen) ?? null
        return (
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: beside === null ? '300px minmax(0, 1fr)' : 'minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)', height: '100%' }}>
            {beside === null && <TemplateList templates={templates} chosen={chosen} onChoose={setChosen} />}
            {template === null && chosen !== 'new' ? (
              <Panel fill>
                <EmptyState title="Выберите шаблон">Исполнитель видит шаблоны ответов в редакторе письма, по теме обращения — первыми.</EmptyState>
              </Panel>
            ) : (
              <TemplateForm key={template?.id ?? 'new'} template={template} topics={topics} onSaved={({ id }) => setChosen(id)} beside={beside} onBeside={setBeside} onClose={close} />
            )}
          </Box>
        )
      }}
    </Loadable>
  )
}
