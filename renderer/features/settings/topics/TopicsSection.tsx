import { useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { TopicView } from '../../../../contract/reference.ts'
import { FailureAlert } from '../../../components/FailureAlert.tsx'
import { Loadable } from '../../../components/Loadable.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useToast } from '../../../components/Toast.tsx'
import { api } from '../../../lib/client.ts'
import { count } from '../../../lib/format.ts'
import { saveFile } from '../../../lib/save-file.ts'
import { Classifier } from './Classifier.tsx'
import { MoveTopic } from './MoveTopic.tsx'
import type { TopicTask } from './topic-draft.ts'
import { TopicForm } from './TopicForm.tsx'
import { TopicTable } from './TopicTable.tsx'

type Beside = { readonly kind: 'change' | 'move'; readonly code: string } | { readonly kind: 'new'; readonly parentCode: string | null } | { readonly kind: 'classifier' } | null

/** Topics of two levels on the left, what is done to them on the right. */
export function TopicsSection() {
  const queries = useQueryClient()
  const done = useToast()
  const lists = useQuery(api.reference.topics.queryOptions())
  const [beside, setBeside] = useState<Beside>(null)
  const order = useMutation(api.reference.orderTopic.mutationOptions({ onSettled: () => queries.invalidateQueries({ queryKey: api.reference.topics.key() }) }))
  const exported = useMutation(api.reference.exportTopics.mutationOptions({
    onSuccess: async (file) => {
      if (await saveFile(file)) done({ text: 'Темы выгружены в файл' })
    },
  }))
  const close = () => setBeside(null)
  const choose = (code: string) => setBeside({ kind: 'change', code })
  return (
    <Loadable query={lists} action="темы">
      {({ topics, rules, executors }) => {
        const topic = beside?.kind === 'change' || beside?.kind === 'move' ? topics.find(({ code }) => code === beside.code) : undefined
        const task: TopicTask | null = beside?.kind === 'new' ? beside : topic !== undefined && beside?.kind === 'change' ? { kind: 'change', topic } : null
        const section = topic?.parentCode ?? topic?.code ?? null
        return (
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: beside === null ? 'minmax(0, 1fr)' : 'minmax(0, 1fr) 380px', gridTemplateRows: 'auto minmax(0, 1fr)', height: '100%' }}>
            <Box sx={{ gridColumn: '1 / -1' }}>
              <Stack direction="row" spacing={1} sx={{ flexWrap: 'wrap' }}>
                <Button size="small" variant="contained" onClick={() => setBeside({ kind: 'new', parentCode: null })}>Новый раздел</Button>
                <Button size="small" disabled={section === null} onClick={() => section !== null && setBeside({ kind: 'new', parentCode: section })}>{section === null ? 'Новая тема' : `Новая тема в ${section}`}</Button>
                <Button size="small" disabled={topic === undefined || topic.parentCode === null} onClick={() => topic !== undefined && setBeside({ kind: 'move', code: topic.code })}>Перенести…</Button>
                <Box sx={{ flexGrow: 1 }} />
                <Button size="small" color="inherit" onClick={() => setBeside({ kind: 'classifier' })}>Классификатор…</Button>
                <Button size="small" color="inherit" loading={exported.isPending} onClick={() => exported.mutate({})}>Выгрузить в файл</Button>
              </Stack>
              <FailureAlert error={order.error} action="порядок тем" onReload={order.reset} onClose={order.reset} />
              <FailureAlert error={exported.error} action="выгрузку тем" onClose={exported.reset} />
            </Box>
            <Panel fill flush title={sizeOf(topics)} aside={offOf(topics)}>
              <TopicTable topics={topics} executors={namesOf(executors)} chosen={topic?.code ?? null} narrow={beside !== null} busy={order.isPending} onChoose={choose} onOrder={(one: TopicView, step) => order.mutate({ code: one.code, version: one.version, step })} />
            </Panel>
            {task !== null && <TopicForm key={beside?.kind === 'change' ? beside.code : `new-${beside?.kind === 'new' ? beside.parentCode : ''}`} task={task} topics={topics} rules={rules} executors={executors} onSaved={choose} onClose={close} />}
            {beside?.kind === 'move' && topic !== undefined && <MoveTopic key={topic.code} topic={topic} topics={topics} onMoved={choose} onClose={close} />}
            {beside?.kind === 'classifier' && <Classifier onClose={close} />}
          </Box>
        )
      }}
    </Loadable>
  )
}

const namesOf = (people: readonly { readonly id: number; readonly shortName: string }[]) => new Map(people.map(({ id, shortName }) => [id, shortName]))

function sizeOf(topics: readonly TopicView[]): string {
  const sections = topics.filter(({ parentCode }) => parentCode === null).length
  return `${count(sections, 'раздел', 'раздела', 'разделов')}, ${count(topics.length - sections, 'тема', 'темы', 'тем')}`
}

function offOf(topics: readonly TopicView[]): string {
  const off = topics.filter(({ active }) => !active).length
  return off === 0 ? '' : `выключено ${off}`
}
