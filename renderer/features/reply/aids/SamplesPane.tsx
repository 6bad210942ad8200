import { useState } from 'react'
import BackIcon from '@mui/icons-material/ArrowBackOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemText from '@mui/material/ListItemText'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { textOfDocument } from '../../../../domain/letter-document.ts'
import { Loadable } from '../../../components/Loadable.tsx'
import { api } from '../../../lib/client.ts'
import { formatDate } from '../../../lib/format.ts'
import { useDebounced } from '../../../lib/use-debounced.ts'
import { useLetterHandle } from '../editor/letter-handle.ts'

/** Earlier letters on the topic of the case, the newest first; a paragraph of one goes into the letter. */
export function SamplesPane({ caseId }: { readonly caseId: number }) {
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState<number | null>(null)
  const query = useDebounced(typed.trim(), 250)
  const found = useQuery({ ...api.samples.list.queryOptions({ input: { caseId, query } }), placeholderData: keepPreviousData })
  if (opened !== null) return <SampleText caseId={caseId} replyId={opened} onBack={() => setOpened(null)} />
  return (
    <>
      <TextField placeholder="Найти по словам" value={typed} onChange={({ target }) => setTyped(target.value)} slotProps={{ htmlInput: { 'aria-label': 'Найти прежнее письмо по словам', maxLength: 200 } }} />
      <Loadable query={found} action="поиск прежних писем">
        {(letters) => (
          <>
            <List disablePadding aria-label="Прежние письма по теме" sx={{ mx: -1.5, mt: 0.75 }}>
              {letters.map(({ replyId, subject, outgoingNumber, signedOn }) => (
                <li key={replyId}>
                  <ListItemButton dense onClick={() => setOpened(replyId)} sx={{ px: 1.5, '&.Mui-focusVisible': { outlineOffset: '-2px' } }}>
                    <ListItemText primary={subject} secondary={`№ ${outgoingNumber} от ${formatDate(signedOn)}`} />
                  </ListItemButton>
                </li>
              ))}
            </List>
            {letters.length === 0 && <Typography color="textSecondary" sx={{ mt: 1 }}>{query === '' ? 'Подписанных ответов по этой теме, которые вам доступны, пока нет.' : 'Ничего не найдено. Измените слова поиска.'}</Typography>}
          </>
        )}
      </Loadable>
    </>
  )
}

function SampleText({ caseId, replyId, onBack }: { readonly caseId: number; readonly replyId: number; readonly onBack: () => void }) {
  const letter = useLetterHandle()
  const sample = useQuery(api.samples.open.queryOptions({ input: { caseId, replyId }, staleTime: Infinity }))
  return (
    <>
      <Button size="small" color="inherit" startIcon={<BackIcon />} autoFocus onClick={onBack}>К списку</Button>
      <Loadable query={sample} action="чтение прежнего письма">
        {({ subject, outgoingNumber, document }) => (
          <Box sx={{ mt: 1 }}>
            <Typography sx={{ fontWeight: 650 }}>{subject}</Typography>
            <Typography variant="body2" color="textSecondary">№ {outgoingNumber}. Чужие данные заменены пропусками. Enter на абзаце вставляет его в письмо.</Typography>
            <List disablePadding aria-label="Абзацы прежнего письма" sx={{ mx: -1.5, mt: 0.5 }}>
              {document.map((block, at) => (
                // The letter is signed: its paragraphs stay in their places.
                <li key={at}>
                  <ListItemButton dense disabled={letter === null} onClick={() => letter?.insertDocument([block])} sx={{ px: 1.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: 13.5, '&.Mui-focusVisible': { outlineOffset: '-2px' } }}>{textOfDocument([block])}</ListItemButton>
                </li>
              ))}
            </List>
          </Box>
        )}
      </Loadable>
    </>
  )
}
