import { useState } from 'react'
import ArrowIcon from '@mui/icons-material/ArrowDropDownOutlined'
import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CaseView } from '../../../../contract/cases.ts'
import type { ReadyPhrase } from '../../../../contract/phrases.ts'
import { FailureAlert } from '../../../components/FailureAlert.tsx'
import { Kbd } from '../../../components/Kbd.tsx'
import { useToast } from '../../../components/Toast.tsx'
import { api } from '../../../lib/client.ts'
import { useHotkeys } from '../../../lib/use-hotkeys.ts'
import type { LetterHandle } from '../editor/letter-handle.ts'
import { inOrder, matches, OWN_SECTION, sectionTitle } from './phrase-order.ts'

interface Props {
  readonly view: CaseView
  readonly handle: LetterHandle | null
}

/** Ready phrases, those of the topic first: words find one, Enter puts it at the cursor. The selected text can be kept as one's own. */
export function PhraseMenu({ view, handle }: Props) {
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const [open, setOpen] = useState(false)
  const queries = useQueryClient()
  const toast = useToast()
  const library = useQuery(api.phrases.forCase.queryOptions({ input: { caseId: view.id }, enabled: open }))
  const saving = useMutation(api.phrases.save.mutationOptions({
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.phrases.key() })
      setOpen(false)
      toast({ text: 'Фраза сохранена. Править её можно в настройках, раздел «Фразы»' })
    },
  }))
  const show = () => {
    saving.reset()
    setOpen(true)
  }
  useHotkeys({ f9: show })
  const put = ({ text }: ReadyPhrase) => {
    setOpen(false)
    handle?.insertText(text)
  }
  const selected = handle === null ? '' : handle.editor.state.doc.textBetween(handle.editor.state.selection.from, handle.editor.state.selection.to, '\n').trim()
  const keep = () => saving.mutate({ id: null, version: 0, scope: 'own', section: OWN_SECTION, topic: view.card.topics[0] ?? null, body: selected, enabled: true })
  return (
    <>
      <Button ref={setButton} size="small" color="inherit" endIcon={<ArrowIcon />} aria-haspopup="dialog" aria-expanded={open} aria-keyshortcuts="F9" onClick={show}>Фразы <Kbd>F9</Kbd></Button>
      <Popover
        open={open} anchorEl={button} onClose={() => setOpen(false)} anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }} transformOrigin={{ vertical: 'top', horizontal: 'right' }} disableRestoreFocus
        slotProps={{ paper: { 'aria-label': 'Фразы', role: 'dialog', sx: { width: 620, maxWidth: '94vw', p: 1 } }, transition: { onExited: () => handle?.editor.view.focus() } }}
      >
        <Autocomplete
          open
          disablePortal
          autoHighlight
          forcePopupIcon={false}
          options={inOrder(library.data ?? [], view.card.topics)}
          loading={library.isPending}
          loadingText="Читаем фразы…"
          noOptionsText={library.isError ? 'Фразы прочитать не удалось' : 'Ничего не найдено. Измените слова поиска.'}
          value={null}
          groupBy={(phrase) => sectionTitle(phrase, view.card.topics)}
          getOptionKey={({ id }) => id}
          getOptionLabel={({ text }) => text}
          filterOptions={(phrases, { inputValue }) => phrases.filter((phrase) => matches(phrase, inputValue))}
          onChange={(_, phrase) => { if (phrase !== null) put(phrase) }}
          onClose={(_, reason) => { if (reason === 'escape') setOpen(false) }}
          renderInput={(params) => <TextField {...params} autoFocus placeholder="Найти по словам" slotProps={{ ...params.slotProps, htmlInput: { ...params.slotProps.htmlInput, 'aria-label': 'Найти фразу по словам' } }} />}
          slotProps={{ popper: { sx: { position: 'static !important', transform: 'none !important', width: '100% !important' } }, paper: { sx: { boxShadow: 'none', border: 0, mt: 0.5 } }, listbox: { 'aria-label': 'Фразы', sx: { maxHeight: 380, '& .MuiAutocomplete-groupLabel': { lineHeight: '26px', position: 'static' }, '& .MuiAutocomplete-option': { fontSize: 13.5, lineHeight: '19px', py: 0.5 } } } }}
        />
        <FailureAlert error={saving.error} action="сохранение фразы" />
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pt: 0.75, borderTop: 1, borderColor: 'divider' }}>
          <Button size="small" disabled={selected.length < 3} loading={saving.isPending} onClick={keep}>Сохранить выделенное как свою фразу</Button>
          <Typography variant="body2" color="textSecondary" sx={{ ml: 'auto' }}><Kbd>↑</Kbd> <Kbd>↓</Kbd> выбрать, <Kbd>↵</Kbd> вставить</Typography>
        </Box>
      </Popover>
    </>
  )
}
