import { useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { DictionaryEntryView } from '../../../contract/admin.ts'
import { DICTIONARIES, DICTIONARY_LABELS, type DictionaryName } from '../../../domain/dictionary.ts'
import { Loadable } from '../../components/Loadable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { count } from '../../lib/format.ts'
import { DictionaryRow } from './DictionaryRow.tsx'
import { type CodeWords, codeWords } from './codeWords.ts'

const NOTES: Record<DictionaryName, string> = {
  abuse: 'Найденное показывается рядом с карточкой вместе с фразой письма. Решает человек: грубость сама по себе не основание.',
  threat: 'О найденной угрозе сразу после регистрации узнаёт заместитель генерального директора. Пишите слова точно: «сгорел» говорит об аварии.',
  type: 'Слова темы письма важнее слов текста. Найденный вид ставится в карточку подсказкой.',
  topic: 'Чаще всего названная тема предлагается рядом с пустым полем; сама в карточку она не встаёт.',
}

/** Words that are looked for in letters, a dictionary at a time. */
export function DictionarySection() {
  const words = useQuery(api.admin.dictionary.queryOptions())
  const [list, setList] = useState<DictionaryName>('abuse')
  const [wanted, setWanted] = useState('')
  return (
    <Loadable query={words} action="словари">
      {({ entries, topics }) => (
        <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', maxWidth: 860 }}>
          <Tabs value={list} onChange={(_, next: DictionaryName) => setList(next)} aria-label="Словари" sx={{ minHeight: 38, mb: 1, '& .MuiTab-root': { minHeight: 38, textTransform: 'none' } }}>
            {DICTIONARIES.map((name) => <Tab key={name} value={name} label={DICTIONARY_LABELS[name]} />)}
          </Tabs>
          <Words key={list} list={list} entries={entries.filter((entry) => entry.list === list)} codes={codeWords(list, topics)} wanted={wanted} onWanted={setWanted} />
        </Box>
      )}
    </Loadable>
  )
}

interface WordsProps {
  readonly list: DictionaryName
  readonly entries: readonly DictionaryEntryView[]
  readonly codes: CodeWords
  readonly wanted: string
  onWanted(wanted: string): void
}

function Words({ list, entries, codes, wanted, onWanted }: WordsProps) {
  const part = wanted.trim().toLowerCase().replaceAll('ё', 'е')
  const found = entries.filter(({ phrase, code }) => `${phrase} ${codes.label(code)}`.toLowerCase().includes(part))
  return (
    <>
      <Box sx={{ display: 'grid', gap: 1, mb: 1.5 }}>
        <Typography variant="body2" color="textSecondary">
          {NOTES[list]} Слово находит свои формы; «слов*» — любое окончание; несколько слов ищутся подряд.
        </Typography>
        <DictionaryRow key={`new-${entries.length}`} list={list} entry={null} codes={codes} />
        <TextField label="Найти в словаре" value={wanted} onChange={(event) => onWanted(event.target.value)} sx={{ maxWidth: 360 }} />
      </Box>
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <Panel title={DICTIONARY_LABELS[list]} aside={part === '' ? count(entries.length, 'запись', 'записи', 'записей') : `найдено ${found.length} из ${entries.length}`} fill>
          <Box component="ul" aria-label={DICTIONARY_LABELS[list]} sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(380px, 1fr))', columnGap: 3 }}>
            {found.map((entry) => (
              <Box component="li" key={`${entry.id}-${entry.version}`} sx={{ borderBottom: 1, borderColor: 'divider', py: 0.25 }}>
                <DictionaryRow list={list} entry={entry} codes={codes} />
              </Box>
            ))}
          </Box>
          {found.length === 0 && <Typography color="textSecondary">Таких слов в словаре нет.</Typography>}
        </Panel>
      </Box>
    </>
  )
}
