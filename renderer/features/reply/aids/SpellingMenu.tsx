import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { api } from '../../../lib/client.ts'
import type { Spelling } from './useSpelling.ts'

/** At the word: what may have been meant, and what to do with a word that is right. The arrows walk, Enter takes, Esc goes back to the text. */
export function SpellingMenu({ editor, spelling }: { readonly editor: Editor; readonly spelling: Spelling }) {
  const { open } = spelling
  const suggested = useQuery({ ...api.spelling.suggest.queryOptions({ input: { word: open?.word ?? '' } }), enabled: open !== null, staleTime: Infinity, retry: false })
  if (open === null) return null
  const place = editor.view.coordsAtPos(open.from)
  const suggestions = suggested.data?.suggestions ?? []
  const note = suggested.isError ? 'Варианты подобрать не удалось' : 'Похожих слов нет'
  return (
    <Menu
      // The first line that can be taken gets the focus: it is another one when the suggestions are there.
      key={suggested.isPending ? 'waiting' : 'ready'}
      open
      anchorReference="anchorPosition"
      anchorPosition={{ top: place.bottom + 4, left: place.left }}
      onClose={spelling.close}
      disableRestoreFocus
      transitionDuration={0}
      slotProps={{ list: { 'aria-label': `Слово «${open.word}»`, dense: true, autoFocusItem: true }, transition: { onExited: () => editor.view.focus() } }}
    >
      {suggested.isPending ? <MenuItem>Подбираем варианты…</MenuItem> : [
        ...(suggestions.length === 0 ? [<MenuItem key="none" disabled>{note}</MenuItem>] : []),
        ...suggestions.map((word) => <MenuItem key={`word-${word}`} sx={{ fontWeight: 650 }} onClick={() => spelling.replace(word)}>{word}</MenuItem>),
        <Divider key="line" component="li" />,
        <MenuItem key="skip" onClick={spelling.skip}>Пропустить в этом письме</MenuItem>,
        <MenuItem key="own" onClick={() => spelling.learn('own')}>Добавить в мой словарь</MenuItem>,
        <MenuItem key="office" onClick={() => spelling.learn('office')}>Добавить в словарь организации</MenuItem>,
      ]}
    </Menu>
  )
}
