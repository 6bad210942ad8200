import { useState } from 'react'
import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { Loadable } from '../../components/Loadable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { UserForm } from './UserForm.tsx'
import { UserList } from './UserList.tsx'

/** People on the left, the chosen one on the right. */
export function UsersSection() {
  const people = useQuery(api.admin.users.queryOptions())
  const [chosen, setChosen] = useState<number | 'new' | null>(null)
  return (
    <Loadable query={people} action="список пользователей">
      {({ users, units }) => {
        const user = users.find(({ id }) => id === chosen) ?? null
        return (
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr) 400px', gridTemplateRows: 'minmax(0, 1fr)', height: '100%' }}>
            <UserList users={users} units={units} chosen={chosen} onChoose={setChosen} />
            {user === null && chosen !== 'new' ? (
              <Panel fill><Box sx={{ color: 'text.secondary', pt: 1 }}>Выберите сотрудника слева или заведите нового.</Box></Panel>
            ) : (
              <UserForm key={chosen} user={user} units={units} onSaved={(saved) => setChosen(saved.id)} onCancel={() => setChosen(null)} />
            )}
          </Box>
        )
      }}
    </Loadable>
  )
}
