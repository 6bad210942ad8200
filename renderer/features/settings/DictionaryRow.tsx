import { type FormEvent, useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DictionaryEntryView } from '../../../contract/admin.ts'
import type { DictionaryName } from '../../../domain/dictionary.ts'
import { PickField } from '../../components/card/PickField.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { api } from '../../lib/client.ts'
import type { CodeWords } from './codeWords.ts'

interface Props {
  readonly list: DictionaryName
  /** null: the line that adds one. */
  readonly entry: DictionaryEntryView | null
  readonly codes: CodeWords
}

/** One entry: read, changed, switched off; or the line that adds one. */
export function DictionaryRow({ list, entry, codes }: Props) {
  const queries = useQueryClient()
  const [editing, setEditing] = useState(entry === null)
  const [phrase, setPhrase] = useState(entry?.phrase ?? '')
  const [code, setCode] = useState(entry?.code ?? null)
  const save = useMutation(api.admin.saveDictionaryEntry.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.admin.dictionary.key() }) }))
  const put = (change: Partial<DictionaryEntryView>) => save.mutate({ id: entry?.id ?? null, version: entry?.version ?? 0, list, phrase, code, active: entry?.active ?? true, ...change })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    put({})
  }
  const speaks = list === 'type' || list === 'topic'
  return (
    <Box component="form" onSubmit={submit} {...(entry === null ? { 'aria-label': 'Новые слова' } : {})}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: editing ? 'flex-end' : 'center', minHeight: 30 }}>
        {editing ? (
          <>
            <TextField label={entry === null ? 'Новые слова' : 'Слова'} value={phrase} onChange={(event) => setPhrase(event.target.value)} autoFocus={entry !== null} slotProps={{ htmlInput: { maxLength: 200 } }} />
            {speaks && <Box sx={{ flex: '0 0 280px' }}><PickField<string> label="О чём говорят" options={codes.options} value={code} onChange={setCode} /></Box>}
            <Button type="submit" disabled={phrase.trim() === '' || (speaks && code === null)} loading={save.isPending}>{entry === null ? 'Добавить' : 'Сохранить'}</Button>
            {entry !== null && <Button color="inherit" onClick={() => setEditing(false)}>Отмена</Button>}
          </>
        ) : (
          <>
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', ...(entry?.active === false && { color: 'text.disabled', textDecoration: 'line-through' }) }}>
              {entry?.phrase}
              {speaks && <Box component="span" sx={{ color: 'text.secondary' }}> · {codes.label(entry?.code ?? null)}</Box>}
            </Box>
            <Button size="small" variant="text" aria-label={`Изменить «${entry?.phrase}»`} onClick={() => setEditing(true)}>Изменить</Button>
            <Button size="small" variant="text" color="inherit" aria-label={`${entry?.active === true ? 'Выключить' : 'Включить'} «${entry?.phrase}»`} disabled={save.isPending} onClick={() => put({ active: entry?.active !== true })}>{entry?.active === true ? 'Выключить' : 'Включить'}</Button>
          </>
        )}
      </Box>
      {save.isError && <Box sx={{ mt: 1 }}><FailureAlert error={save.error} action="сохранение слов" onReload={save.reset} /></Box>}
    </Box>
  )
}
