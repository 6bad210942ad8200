import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import ListSubheader from '@mui/material/ListSubheader'
import ListItemText from '@mui/material/ListItemText'
import type { CaseView } from '../../../contract/cases.ts'
import type { FileView } from '../../../contract/files.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { Page } from '../../components/Page.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { AppealPane } from './AppealPane.tsx'
import { OpenedFile } from './OpenedFile.tsx'
import { ReplyHeader } from './ReplyHeader.tsx'
import { byTopic } from './templates.ts'

/** No letter yet: the appeal beside the starter texts; the first line is a blank sheet. */
export function ReplyStart({ view }: { readonly view: CaseView }) {
  const [file, setFile] = useState<FileView | null>(null)
  return (
    <Page>
      <ReplyHeader view={view} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
        <Panel title="Обращение" fill>
          <AppealPane view={view} onOpen={setFile} />
        </Panel>
        {file !== null ? <OpenedFile file={file} onBack={() => setFile(null)} /> : view.permissions.includes('draft') ? <StartPanel view={view} /> : <Panel fill><NotMine view={view} /></Panel>}
      </Box>
    </Page>
  )
}

function StartPanel({ view }: { readonly view: CaseView }) {
  const queries = useQueryClient()
  const templates = useQuery(api.replies.templates.queryOptions({ input: { caseId: view.id } }))
  const begin = useMutation(
    api.replies.begin.mutationOptions({
      onSuccess: (reply) => {
        queries.setQueryData(api.replies.get.queryKey({ input: { caseId: view.id } }), reply)
        void queries.invalidateQueries({ queryKey: api.cases.key() })
      },
    }),
  )
  const start = (templateCode: string | null) => begin.mutate({ caseId: view.id, templateCode })
  return (
    <Panel title="С чего начать" aside="текст можно сменить потом" fill flush>
      <Box sx={{ px: 1.75 }}><FailureAlert error={begin.error} action="начало ответа" /></Box>
      <Loadable query={templates} action="чтение шаблонов">
        {(list) => (
          <List disablePadding aria-label="Шаблоны ответа">
            <Choice name="Чистый лист" note="Адресат, обращение и реквизиты уже будут подставлены" disabled={begin.isPending} autoFocus onPick={() => start(null)} />
            {byTopic(list, view.card.topics).map(({ title, templates: texts }) => (
              <li key={title}>
                <ListSubheader component="div" disableSticky sx={{ px: 1.75, lineHeight: '30px' }}>{title}</ListSubheader>
                <List disablePadding aria-label={title}>
                  {texts.map((template) => (
                    <Choice key={template.code} name={template.name} note={template.heading} disabled={begin.isPending} onPick={() => start(template.code)} />
                  ))}
                </List>
              </li>
            ))}
          </List>
        )}
      </Loadable>
    </Panel>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly note: string
  readonly disabled: boolean
  readonly autoFocus?: boolean
  readonly onPick: () => void
}

function Choice({ name, note, disabled, autoFocus = false, onPick }: ChoiceProps) {
  return (
    <li>
      <ListItemButton disabled={disabled} autoFocus={autoFocus} onClick={onPick} sx={{ borderRadius: 0, px: 1.75, py: 0.5, '&.Mui-focusVisible': { outlineOffset: '-2px' } }}>
        <ListItemText primary={name} secondary={note} slotProps={{ primary: { sx: { fontWeight: 600 } } }} />
      </ListItemButton>
    </li>
  )
}

function NotMine({ view }: { readonly view: CaseView }) {
  const executor = view.resolution?.executor.shortName
  const text = executor === undefined ? 'Сначала обращению назначают исполнителя: он и готовит ответ.' : `Ответ готовит ${executor}; здесь он появится, когда будет начат.`
  return <EmptyState title="Ответ ещё не начат">{text}</EmptyState>
}
