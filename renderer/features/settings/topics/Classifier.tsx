import { useState } from 'react'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { FailureAlert } from '../../../components/FailureAlert.tsx'
import { LoadingRows } from '../../../components/LoadingRows.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { api } from '../../../lib/client.ts'
import { count, formatNumber } from '../../../lib/format.ts'
import { useDebounced } from '../../../lib/use-debounced.ts'
import { TableFileButton } from '../TableFileButton.tsx'

const PAGE = 100
const codes = (n: number) => count(n, 'код', 'кода', 'кодов')

/** The all-Russia thematic classifier: an optional mapping, taken in from a table file. */
export function Classifier({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient()
  const [query, setQuery] = useState('')
  const wanted = useDebounced(query, 250)
  const list = useQuery({ ...api.reference.classifier.queryOptions({ input: { query: wanted, offset: 0, limit: PAGE } }), placeholderData: keepPreviousData })
  const take = useMutation(api.reference.importClassifier.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.reference.key() }) }))
  const total = list.data?.total ?? 0
  return (
    <Panel fill title="Тематический классификатор" aside={<Button size="small" color="inherit" onClick={onClose}>Закрыть</Button>}>
      <Stack spacing={1.25}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>Файл .csv: «код; название; код нашей темы», последний столбец может быть пуст. Загружаются новые и изменённые строки; чего в файле нет, остаётся как было.</Typography>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}><TableFileButton label="Загрузить из файла…" loading={take.isPending} onFile={(file) => take.mutate({ file })} /></Stack>
        {take.data !== undefined && <Alert severity="success">{`Коды загружены. Новых: ${formatNumber(take.data.added)}, изменённых: ${formatNumber(take.data.changed)}, без изменений: ${formatNumber(take.data.same)}.`}</Alert>}
        <FailureAlert error={take.error} action="загрузку классификатора" onClose={take.reset} />
        <FailureAlert error={list.error} action="классификатор" onRetry={() => void list.refetch()} />
        {(total > 0 || query !== '') && <TextField label="Найти код или название" value={query} onChange={(event) => setQuery(event.target.value)} />}
        {list.data === undefined ? <LoadingRows /> : (
          <>
            {total > 0 && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{`${codes(total)}${total > PAGE ? `, показаны первые ${PAGE} — уточните поиск` : ''}; сопоставлено с темами: ${formatNumber(list.data.mapped)}`}</Typography>}
            {total === 0 && <EmptyState title={query === '' ? 'Классификатор не загружен' : 'Ничего не нашлось'}>{query === '' ? 'Он нужен, только если компания отчитывается по его кодам.' : 'Измените слова поиска.'}</EmptyState>}
            <Box component="ul" aria-label="Коды классификатора" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {list.data.rows.map(({ code, name, topicCode }) => (
                <Box component="li" key={code} sx={{ py: 0.5, borderBottom: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}><strong>{code}</strong> {name}<Box component="span" sx={{ color: 'text.secondary' }}>{topicCode === null ? ' · без темы' : ` · тема ${topicCode}`}</Box></Box>
              ))}
            </Box>
          </>
        )}
      </Stack>
    </Panel>
  )
}
