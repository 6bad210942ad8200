import { useState } from 'react'
import AddIcon from '@mui/icons-material/AddOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemText from '@mui/material/ListItemText'
import ListSubheader from '@mui/material/ListSubheader'
import TextField from '@mui/material/TextField'
import type { LetterTemplate } from '../../../../contract/templates.ts'
import { Panel } from '../../../components/Panel.tsx'
import { count } from '../../../lib/format.ts'

interface Props {
  readonly templates: readonly LetterTemplate[]
  readonly chosen: number | 'new' | null
  readonly onChoose: (chosen: number | 'new') => void
}

/** Letters by their kind; words of the name, the heading or the text find them. */
export function TemplateList({ templates, chosen, onChoose }: Props) {
  const [words, setWords] = useState('')
  const wanted = words.trim().toLowerCase()
  const found = templates.filter(({ name, heading, body }) => `${name} ${heading} ${body}`.toLowerCase().includes(wanted))
  const kinds = [...new Set(found.map(({ kindName }) => kindName))]
  return (
    <Panel fill flush title={count(found.length, 'шаблон', 'шаблона', 'шаблонов')} aside={<Button size="small" startIcon={<AddIcon />} onClick={() => onChoose('new')}>Новый</Button>}>
      <Box sx={{ px: 1.75, pb: 1, position: 'sticky', top: 0, zIndex: 1, bgcolor: 'background.paper' }}>
        <TextField placeholder="Найти по словам" value={words} onChange={(event) => setWords(event.target.value)} slotProps={{ htmlInput: { 'aria-label': 'Найти шаблон по словам', maxLength: 100 } }} />
      </Box>
      <List disablePadding aria-label="Шаблоны писем">
        {kinds.map((kind) => (
          <li key={kind}>
            <ListSubheader component="div" disableSticky sx={{ px: 1.75, lineHeight: '28px' }}>{kind}</ListSubheader>
            <List disablePadding aria-label={kind}>
              {found.filter(({ kindName }) => kindName === kind).map(({ id, name, topic, enabled }) => (
                <li key={id}>
                  <ListItemButton dense selected={id === chosen} onClick={() => onChoose(id)} sx={{ px: 1.75, py: 0.25, '&.Mui-focusVisible': { outlineOffset: '-2px' } }}>
                    <ListItemText primary={name} secondary={[topic === null ? 'любая тема' : `тема ${topic}`, enabled ? null : 'выключен'].filter((part) => part !== null).join(' · ')} />
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
