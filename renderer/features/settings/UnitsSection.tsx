import { useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { Loadable } from '../../components/Loadable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { count } from '../../lib/format.ts'
import { UnitRow } from './UnitRow.tsx'

/** Units decide whose cases a colleague may read. */
export function UnitsSection() {
  const people = useQuery(api.admin.users.queryOptions())
  return (
    <Loadable query={people} action="список подразделений">
      {({ units, users }) => (
        <Box sx={{ maxWidth: 640 }}>
          <Panel title={count(units.length, 'подразделение', 'подразделения', 'подразделений')} aside="Сотрудники одного подразделения видят обращения друг друга">
            <Stack spacing={1.25}>
              {units.map((unit) => <UnitRow key={unit.id} unit={unit} people={users.filter(({ unitId }) => unitId === unit.id).length} />)}
              <UnitRow key={`new-${units.length}`} unit={null} people={0} />
            </Stack>
          </Panel>
        </Box>
      )}
    </Loadable>
  )
}
