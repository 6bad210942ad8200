import { Box, Typography } from '@mui/material'
import type { CaseView } from '../../../contract/cases.ts'
import { Facts } from '../../components/Facts.tsx'
import { DASH, formatDate, formatDateTime } from '../../lib/format.ts'

/** Who answers, by what resolution, and through whose hands it went. */
export function ExecutionFacts({ view }: { readonly view: CaseView }) {
  const { resolution, executorPhone, executorHistory } = view
  if (resolution === null) return <Facts title="Исполнение" facts={[['Исполнитель', 'не назначен']]} />
  return (
    <>
      <Facts
        title="Исполнение"
        facts={[
          ['Исполнитель', `${resolution.executor.shortName}${executorPhone === null || executorPhone === '' ? '' : `, тел. ${executorPhone}`}`],
          ['Соисполнители', resolution.coExecutors.map((person) => person.shortName).join(', ')],
          ['Резолюция', resolution.text === '' ? '' : `${resolution.text} — ${resolution.author.shortName}, ${formatDate(resolution.date)}`],
          ['Промежуточная дата', resolution.intermediateDate === null ? '' : formatDate(resolution.intermediateDate)],
        ]}
      />
      {executorHistory.length > 1 && (
        <Box component="section" aria-label="Передачи">
          <Typography variant="h3" component="h2" sx={{ color: 'text.secondary', mb: 0.5 }}>
            Передачи
          </Typography>
          {executorHistory.map((step) => (
            <Typography key={step.assignedAt} variant="body2">
              {formatDateTime(step.assignedAt)} · {step.executor.shortName} (назначено: {step.assignedBy.shortName}){step.resolution === '' ? '' : ` ${DASH} ${step.resolution}`}
            </Typography>
          ))}
        </Box>
      )}
    </>
  )
}
