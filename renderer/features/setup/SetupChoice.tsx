import type { ReactNode } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import type { TrainingDatabase } from './useTrainingDatabase.ts'

interface SetupChoiceProps {
  readonly training: TrainingDatabase
  readonly onNew: () => void
}

export function SetupChoice({ training, onNew }: SetupChoiceProps) {
  return (
    <>
      <FailureAlert error={training.error} action="создание учебной базы" />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr' }}>
        <Choice
          title="Учебная база" lines={['Вымышленные сотрудники каждой роли, их имена и пароли покажем', 'Около десятка обращений во всех состояниях: новые, в работе, на подписи, просроченные', 'Учебный сертификат подписи с пометкой «УЧЕБНЫЙ»']}
          note="Подходит, чтобы посмотреть программу и научить людей. Рабочую базу можно создать потом в другой папке."
        >
          <Button variant="contained" autoFocus loading={training.isPending} onClick={() => training.mutate(undefined)}>Создать учебную базу</Button>
          {training.isPending && <Box sx={{ pt: 1 }}><LinearProgress aria-label="Создаём учебную базу" /><Typography variant="body2" sx={{ color: 'text.secondary', pt: 0.5 }}>Создаём людей, письма и ключ подписи — до минуты</Typography></Box>}
        </Choice>
        <Choice
          title="Новая база" lines={['Реквизиты предприятия для бланка письма', 'Администратор, который заведёт остальных сотрудников', 'Подписант с приказом или доверенностью и сроком полномочий']}
          note="Для работы с настоящими обращениями. Три шага, около пяти минут; всё можно поправить в настройках."
        >
          <Button disabled={training.isPending} onClick={onNew}>Создать новую базу</Button>
        </Choice>
      </Box>
    </>
  )
}

interface ChoiceProps {
  readonly title: string
  readonly lines: readonly string[]
  readonly note: string
  readonly children: ReactNode
}

function Choice({ title, lines, note, children }: ChoiceProps) {
  return (
    <Paper variant="outlined" component="section" aria-label={title} sx={{ p: 2.5, display: 'flex', flexDirection: 'column' }}>
      <Typography variant="h2">{title}</Typography>
      <Box component="ul" sx={{ pl: 2.25, my: 1.25, '& li': { mb: 0.5 } }}>{lines.map((line) => <li key={line}>{line}</li>)}</Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2, flexGrow: 1 }}>{note}</Typography>
      <Stack sx={{ alignItems: 'stretch' }}>{children}</Stack>
    </Paper>
  )
}
