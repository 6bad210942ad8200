import { type FormEvent, useState } from 'react'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TopicView } from '../../../../contract/reference.ts'
import { nextTopicCode } from '../../../../domain/topic-code.ts'
import { PickField } from '../../../components/card/PickField.tsx'
import { FailureAlert } from '../../../components/FailureAlert.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useToast } from '../../../components/Toast.tsx'
import { api } from '../../../lib/client.ts'

interface Props {
  readonly topic: TopicView
  readonly topics: readonly TopicView[]
  readonly onMoved: (code: string) => void
  readonly onClose: () => void
}

/** The topic goes on in another section under a new code; the old code stays with the old cases. */
export function MoveTopic({ topic: given, topics, onMoved, onClose }: Props) {
  const [topic] = useState(given)
  const queries = useQueryClient()
  const done = useToast()
  const [parentCode, setParentCode] = useState<string | null>(null)
  const [newCode, setNewCode] = useState('')
  const move = useMutation(api.reference.moveTopic.mutationOptions({
    onSuccess: async (_, moved) => {
      await queries.invalidateQueries({ queryKey: api.reference.topics.key() })
      done({ text: `Тема ${moved.code} продолжена под кодом ${moved.newCode}` })
      onMoved(moved.newCode)
    },
  }))
  const choose = (code: string | null) => {
    setParentCode(code)
    setNewCode(code === null ? '' : nextTopicCode(topics.map((one) => one.code), code))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (parentCode !== null) move.mutate({ code: topic.code, version: topic.version, parentCode, newCode: newCode.trim() })
  }
  const sections = topics.filter((one) => one.parentCode === null && one.active && one.code !== topic.parentCode)
  return (
    <Panel fill title="Перенести в другой раздел" aside={topic.code}>
      <Stack component="form" noValidate spacing={1.25} onSubmit={submit}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{topic.name}</Typography>
        <PickField<string> label="Раздел" options={sections.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))} value={parentCode} onChange={choose} autoFocus placeholder="Код или слово" />
        <TextField label="Новый код" value={newCode} onChange={(event) => setNewCode(event.target.value)} />
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>Прежний код {topic.code} выключится и останется у обращений, которые его имеют: отчёты за прошлые годы не изменятся.</Typography>
        <FailureAlert error={move.error} action="перенос темы" onReload={onClose} />
        <Stack direction="row" spacing={1}>
          <Button type="submit" variant="contained" disabled={parentCode === null || newCode.trim() === ''} loading={move.isPending}>Перенести</Button>
          <Button color="inherit" onClick={onClose}>Отмена</Button>
        </Stack>
      </Stack>
    </Panel>
  )
}
