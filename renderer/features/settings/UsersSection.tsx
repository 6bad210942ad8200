import { useState } from 'react'
import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { Loadable } from '../../components/Loadable.tsx'
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
        const form = user !== null || chosen === 'new'
        return (
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: form ? 'minmax(0, 1fr) 400px' : 'minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)', height: '100%' }}>
            <UserList users={users} units={units} chosen={chosen} onChoose={setChosen} />
            {form && <UserForm key={chosen} user={user} units={units} onSaved={(saved) => setChosen(saved.id)} onCancel={() => setChosen(null)} />}
          </Box>
        )
      }}
    </Loadable>
  )
}
