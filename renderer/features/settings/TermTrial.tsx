import { useState } from 'react'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TermTrial as Trial } from '../../../contract/reference.ts'
import { APPEAL_TYPE_LABELS, APPEAL_TYPES, APPLICANT_KIND_LABELS, APPLICANT_KINDS, CHANNEL_INFO, CHANNELS } from '../../../domain/appeal.ts'
import { DateField } from '../../components/DateField.tsx'
import { PickField } from '../../components/card/PickField.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'
import { useToday } from '../../lib/session.ts'

/** Tries the rules on an invented card: which of them fit, the date by each, and why. Nothing is stored. */
export function TermTrial({ onClose }: { readonly onClose: () => void }) {
  const today = useToday()
  const [facts, setFacts] = useState<Trial>({ type: 'complaint', topic: null, applicantKind: 'individual', channel: 'post', receivedOn: today, registeredOn: today, authorDate: null, forwardingDue: null, promisedOn: null })
  const change = (part: Partial<Trial>) => setFacts({ ...facts, ...part })
  const topics = useQuery(api.reference.topics.queryOptions())
  const trial = useQuery({ ...api.reference.tryTerm.queryOptions({ input: facts }), placeholderData: keepPreviousData })
  const options = (topics.data?.topics ?? []).filter(({ active }) => active).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))
  return (
    <Panel fill title="Какой срок получит обращение" aside={<Button size="small" color="inherit" onClick={onClose}>Закрыть</Button>}>
      <Stack spacing={1.25}>
        <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: '1fr 1fr' }}>
          <TextField select label="Вид" value={facts.type} onChange={({ target }) => change({ type: APPEAL_TYPES.find((one) => one === target.value) ?? facts.type })}>{APPEAL_TYPES.map((one) => <MenuItem key={one} value={one}>{APPEAL_TYPE_LABELS[one]}</MenuItem>)}</TextField>
          <TextField select label="Канал" value={facts.channel} onChange={({ target }) => change({ channel: CHANNELS.find((one) => one === target.value) ?? facts.channel })}>{CHANNELS.map((one) => <MenuItem key={one} value={one}>{CHANNEL_INFO[one].label}</MenuItem>)}</TextField>
        </Box>
        <PickField<string> label="Тема" options={options} value={facts.topic} onChange={(topic) => change({ topic })} clearable placeholder="Код или слово" loading={topics.isPending} />
        <TextField select label="Заявитель" value={facts.applicantKind} onChange={({ target }) => change({ applicantKind: APPLICANT_KINDS.find((one) => one === target.value) ?? facts.applicantKind })}>{APPLICANT_KINDS.map((one) => <MenuItem key={one} value={one}>{APPLICANT_KIND_LABELS[one]}</MenuItem>)}</TextField>
        <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: '1fr 1fr' }}>
          <DateField label="Поступило" value={facts.receivedOn} onChange={(date) => date !== null && change({ receivedOn: date })} />
          <DateField label="Зарегистрировано" value={facts.registeredOn} onChange={(date) => date !== null && change({ registeredOn: date })} />
          <DateField label="Дата автора" value={facts.authorDate} onChange={(authorDate) => change({ authorDate })} />
          <DateField label="Срок направившего органа" value={facts.forwardingDue} onChange={(forwardingDue) => change({ forwardingDue })} />
        </Box>
        <FailureAlert error={trial.error} action="расчёт срока" onRetry={() => void trial.refetch()} />
        <Box role="status" aria-label="Расчёт">
          {trial.data?.terms.length === 0 && <Alert severity="warning">Такому обращению не подходит ни одно действующее правило: зарегистрировать его нельзя. Добавьте правило или расширьте действующее.</Alert>}
          {trial.data?.terms.map(({ ruleCode, ruleName, deadline, problem }, index) => (
            <Box key={ruleCode} sx={{ py: 1, borderTop: index === 0 ? 0 : 1, borderColor: 'divider' }}>
              <Typography component="h3" sx={{ fontWeight: 650 }}>{`${ruleCode}: ${deadline === null ? 'срок не посчитать' : formatDate(deadline.legalDue)}`}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>{index === 0 ? 'Предлагается. ' : 'Можно выбрать с причиной. '}{ruleName}</Typography>
              {deadline?.why.map((sentence) => <Typography key={sentence} variant="body2" sx={{ mt: 0.5 }}>{sentence}</Typography>)}
              {deadline?.warnings.map((sentence) => <Alert key={sentence} severity="warning" sx={{ mt: 0.5 }}>{sentence}</Alert>)}
              {problem !== null && <Typography variant="body2" sx={{ mt: 0.5 }}>{problem}</Typography>}
            </Box>
          ))}
        </Box>
      </Stack>
    </Panel>
  )
}
