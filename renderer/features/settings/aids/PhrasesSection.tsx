import { useState } from 'react'
import AddIcon from '@mui/icons-material/AddOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemText from '@mui/material/ListItemText'
import ListSubheader from '@mui/material/ListSubheader'
import TextField from '@mui/material/TextField'
import { useQuery } from '@tanstack/react-query'
import type { Phrase } from '../../../../contract/phrases.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Loadable } from '../../../components/Loadable.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { api } from '../../../lib/client.ts'
import { count } from '../../../lib/format.ts'
import { useAccess } from '../../../lib/session.ts'
import { PhraseForm } from './PhraseForm.tsx'

/** Phrases at hand while a letter is written: the administrator words those of the office, an executor one's own. */
export function PhrasesSection() {
  const scope = useAccess()('manage_reference') ? 'office' : 'own'
  const library = useQuery(api.phrases.list.queryOptions())
  const [chosen, setChosen] = useState<number | 'new' | null>(null)
  return (
    <Loadable query={library} action="чтение фраз">
      {({ phrases, topics }) => {
        const phrase = phrases.find(({ id }) => id === chosen) ?? null
        return (
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)', height: '100%' }}>
            <PhraseList phrases={phrases} chosen={chosen} onChoose={setChosen} />
            {phrase === null && chosen !== 'new' ? (
              <Panel fill><EmptyState title="Выберите фразу">В письме фразы открывает F9; те, что по теме обращения, стоят первыми.</EmptyState></Panel>
            ) : (
              <PhraseForm key={phrase === null ? 'new' : `${phrase.id}-${phrase.version}`} phrase={phrase} scope={scope} sections={[...new Set(phrases.map(({ section }) => section))]} topics={topics} onSaved={({ id }) => setChosen(id)} onClose={() => setChosen(null)} />
            )}
          </Box>
        )
      }}
    </Loadable>
  )
}

interface ListProps {
  readonly phrases: readonly Phrase[]
  readonly chosen: number | 'new' | null
  readonly onChoose: (chosen: number | 'new') => void
}

function PhraseList({ phrases, chosen, onChoose }: ListProps) {
  const [words, setWords] = useState('')
  const found = phrases.filter(({ section, body }) => `${section} ${body}`.toLowerCase().includes(words.trim().toLowerCase()))
  const sections = [...new Set(found.map(({ section }) => section))]
  return (
    <Panel fill flush title={count(found.length, 'фраза', 'фразы', 'фраз')} aside={<Button size="small" startIcon={<AddIcon />} onClick={() => onChoose('new')}>Новая</Button>}>
      <Box sx={{ px: 1.75, pb: 1, position: 'sticky', top: 0, zIndex: 1, bgcolor: 'background.paper' }}>
        <TextField placeholder="Найти по словам" value={words} onChange={({ target }) => setWords(target.value)} slotProps={{ htmlInput: { 'aria-label': 'Найти фразу по словам', maxLength: 100 } }} />
      </Box>
      <List disablePadding aria-label="Фразы">
        {sections.map((section) => (
          <li key={section}>
            <ListSubheader component="div" disableSticky sx={{ px: 1.75, lineHeight: '28px' }}>{section}</ListSubheader>
            <List disablePadding aria-label={section}>
              {found.filter((phrase) => phrase.section === section).map(({ id, body, scope, topic, enabled }) => (
                <li key={id}>
                  <ListItemButton dense selected={id === chosen} onClick={() => onChoose(id)} sx={{ px: 1.75, py: 0.25, '&.Mui-focusVisible': { outlineOffset: '-2px' } }}>
                    <ListItemText primary={body} secondary={[topic === null ? 'любая тема' : `тема ${topic}`, scope === 'own' ? 'моя' : null, enabled ? null : 'выключена'].filter((part) => part !== null).join(' · ')} slotProps={{ primary: { noWrap: true } }} />
                  </ListItemButton>
                </li>
              ))}
            </List>
          </li>
        ))}
      </List>
      {found.length === 0 && <Box sx={{ px: 1.75, py: 1, color: 'text.secondary' }}>Ничего не найдено. Измените слова поиска.</Box>}
    </Panel>
  )
}
