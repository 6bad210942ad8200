import { type FormEvent, useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SpellingWord } from '../../../../contract/spelling.ts'
import { FailureAlert } from '../../../components/FailureAlert.tsx'
import { Loadable } from '../../../components/Loadable.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { api } from '../../../lib/client.ts'
import { count } from '../../../lib/format.ts'
import { useAccess } from '../../../lib/session.ts'

/** Words the spell check of letters has been taught: the office's, and one's own for whoever writes letters. */
export function WordsSection() {
  const own = useAccess()('keep_writing_aids')
  const words = useQuery(api.spelling.words.queryOptions())
  const [wanted, setWanted] = useState('')
  const part = wanted.trim().toLowerCase().replaceAll('ё', 'е')
  return (
    <Loadable query={words} action="чтение словаря">
      {(all) => {
        const found = all.filter(({ word }) => word.toLowerCase().replaceAll('ё', 'е').includes(part))
        return (
          <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', gap: 1, maxWidth: 860 }}>
            <Typography variant="body2" color="textSecondary">Эти слова проверка правописания считает верными во всех формах. Фамилии и адреса из карточки, имена сотрудников и реквизиты она знает сама.</Typography>
            <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-end' }}>
              <NewWord scope={own ? 'own' : 'office'} />
              <TextField label="Найти в словаре" value={wanted} onChange={({ target }) => setWanted(target.value)} sx={{ maxWidth: 240 }} />
            </Box>
            <Box sx={{ flex: 1, minHeight: 0, display: 'grid', gap: 1.5, gridTemplateColumns: own ? '1fr 1fr' : '1fr', gridTemplateRows: 'minmax(0, 1fr)' }}>
              {own && <Words title="Мой словарь" words={found.filter(({ scope }) => scope === 'own')} empty="Своих слов нет. Слово добавляют здесь или в письме: F7 на подчёркнутом слове." />}
              <Words title="Словарь организации" words={found.filter(({ scope }) => scope === 'office')} empty="Таких слов в словаре нет." />
            </Box>
          </Box>
        )
      }}
    </Loadable>
  )
}

function NewWord({ scope }: { readonly scope: SpellingWord['scope'] }) {
  const queries = useQueryClient()
  const [word, setWord] = useState('')
  const learn = useMutation(api.spelling.learn.mutationOptions({
    onSuccess: async () => {
      setWord('')
      await queries.invalidateQueries({ queryKey: api.spelling.words.key() })
    },
  }))
  const add = (event: FormEvent) => {
    event.preventDefault()
    learn.mutate({ word, scope })
  }
  return (
    <Box component="form" aria-label="Новое слово" onSubmit={add} sx={{ flex: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-end' }}>
        <TextField label={scope === 'own' ? 'Новое слово в мой словарь' : 'Новое слово'} value={word} onChange={({ target }) => setWord(target.value)} slotProps={{ htmlInput: { maxLength: 100, lang: 'ru' } }} />
        <Button type="submit" disabled={word.trim() === ''} loading={learn.isPending}>Добавить</Button>
      </Box>
      <FailureAlert error={learn.error} action="добавление слова" />
    </Box>
  )
}

function Words({ title, words, empty }: { readonly title: string; readonly words: readonly SpellingWord[]; readonly empty: string }) {
  return (
    <Panel fill title={title} aside={count(words.length, 'слово', 'слова', 'слов')}>
      <Box component="ul" aria-label={title} tabIndex={0} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {words.map((word) => <WordRow key={word.id} word={word} />)}
      </Box>
      {words.length === 0 && <Typography color="textSecondary">{empty}</Typography>}
    </Panel>
  )
}

function WordRow({ word: { id, version, word, active, addedBy, mayChange } }: { readonly word: SpellingWord }) {
  const queries = useQueryClient()
  const set = useMutation(api.spelling.setWord.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.spelling.words.key() }) }))
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider', py: 0.25 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 30 }}>
        <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere', ...(!active && { color: 'text.disabled', textDecoration: 'line-through' }) }}>{word}</Box>
        <Typography variant="body2" color="textSecondary">{addedBy ?? 'из состава программы'}</Typography>
        {mayChange && <Button size="small" variant="text" color="inherit" aria-label={`${active ? 'Выключить' : 'Включить'} «${word}»`} disabled={set.isPending} onClick={() => set.mutate({ id, version, active: !active })}>{active ? 'Выключить' : 'Включить'}</Button>}
      </Box>
      <FailureAlert error={set.error} action="изменение слова" onReload={() => void queries.invalidateQueries({ queryKey: api.spelling.words.key() })} />
    </Box>
  )
}
