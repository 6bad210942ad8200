import { useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Loadable } from '../../../components/Loadable.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { api } from '../../../lib/client.ts'
import { AbsenceForm } from './AbsenceForm.tsx'
import { AbsenceTable } from './AbsenceTable.tsx'

/** Who is away and who stands in: the substitute works the cases as own, the terms go on. */
export function AbsencesSection() {
  const found = useQuery(api.absences.list.queryOptions())
  const [chosen, setChosen] = useState<number | 'new' | null>(null)
  const add = <Button size="small" variant="contained" onClick={() => setChosen('new')}>Записать отсутствие</Button>
  return (
    <Loadable query={found} action="список отсутствий">
      {({ absences, people }) => (
        <Box sx={{ display: 'grid', gap: 1.5, height: '100%', gridTemplateColumns: chosen === null ? 'minmax(0, 860px)' : 'minmax(0, 1fr) 330px', gridTemplateRows: 'minmax(0, 1fr)', alignItems: 'start' }}>
          <Box sx={{ maxHeight: '100%', minHeight: 0, display: 'flex' }}>
            <Box sx={{ flexGrow: 1, minWidth: 0, minHeight: 0, display: 'grid' }}>
              <Panel title="Отсутствия и замещение" aside={add} flush={absences.length > 0} fill>
                {absences.length === 0 ? (
                  <EmptyState title="Все на месте">Запишите отпуск или больничный и того, кто замещает: обращения, обещанные звонки и выезды отсутствующего станут его работой. Сроки при этом не сдвигаются.</EmptyState>
                ) : (
                  <AbsenceTable absences={absences} chosen={chosen} narrow={chosen !== null} onChoose={setChosen} />
                )}
              </Panel>
            </Box>
          </Box>
          {chosen !== null && <AbsenceForm key={chosen} absence={absences.find(({ id }) => id === chosen) ?? null} people={people} onClose={() => setChosen(null)} />}
        </Box>
      )}
    </Loadable>
  )
}
