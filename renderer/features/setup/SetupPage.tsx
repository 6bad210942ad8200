import { useEffect, useState } from 'react'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { ServiceNote } from './ServiceNote.tsx'
import { NewDatabase } from './NewDatabase.tsx'
import { SetupChoice } from './SetupChoice.tsx'
import { TrainingReady } from './TrainingReady.tsx'
import { useTrainingDatabase } from './useTrainingDatabase.ts'

/** The first start: a training database in one click, or a new one in three steps. */
export function SetupPage() {
  const [chosen, setChosen] = useState<'nothing' | 'new'>('nothing')
  const training = useTrainingDatabase()
  useEffect(() => {
    document.title = 'Первый запуск — АРМ «Обращения»'
  }, [])
  return (
    <Box component="main" sx={{ height: '100%', overflow: 'auto', py: 4, px: 3 }}>
      <Stack spacing={2} sx={{ maxWidth: 860, mx: 'auto' }}>
        <Box>
          <Typography variant="h1" sx={{ fontSize: 20 }}>АРМ «Обращения»</Typography>
          <Typography sx={{ color: 'text.secondary' }}>{training.data === undefined ? 'Первый запуск: база ещё пуста' : 'Первый запуск'}</Typography>
        </Box>
        <ServiceNote />
        {training.data !== undefined ? <TrainingReady made={training.data} /> : chosen === 'new' ? <NewDatabase onBack={() => setChosen('nothing')} /> : <SetupChoice training={training} onNew={() => setChosen('new')} />}
      </Stack>
    </Box>
  )
}
