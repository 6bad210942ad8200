import { useRef, useState } from 'react'
import Autocomplete from '@mui/material/Autocomplete'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import { useNavigate } from 'react-router'
import { Kbd } from '../components/Kbd.tsx'
import { SearchHelp } from '../components/search/SearchHelp.tsx'
import { useHotkeys } from '../lib/use-hotkeys.ts'
import { SearchOption } from './SearchOption.tsx'
import type { Found } from './search-results.ts'
import { useFound } from './useFound.ts'
import { useLock } from './use-lock.ts'

const NOTHING_YET = 'Введите номер, фамилию, лицевой счёт, слова письма или команду. F1 — как искать'

/** Ctrl+K: a number, a surname, an account, words, a section, a command; Enter opens. F1: how to search. */
export function SearchBox() {
  const navigate = useNavigate()
  const lock = useLock()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [opened, setOpened] = useState(false)
  const [helps, setHelps] = useState(false)
  const { options, searching, hint } = useFound(text, opened)
  useHotkeys({ 'ctrl+k': () => { input.current?.focus(); input.current?.select(); setOpened(true) }, f1: () => setHelps(true) })

  const take = ({ to }: Found) => {
    setText('')
    setOpened(false)
    if (to === 'lock') lock()
    else if (to === 'help') setHelps(true)
    else void navigate(to)
  }
  return (
    <>
      <Autocomplete<Found>
        autoHighlight={text.trim() !== ''} blurOnSelect clearOnBlur forcePopupIcon={false} clearIcon={null}
        open={opened} onOpen={() => setOpened(true)} onClose={() => setOpened(false)}
        value={null} inputValue={text} options={options} loading={searching} loadingText="Идёт поиск…"
        filterOptions={(all) => all}
        getOptionLabel={(option) => option.label}
        getOptionKey={(option) => option.key}
        groupBy={(option) => option.group}
        noOptionsText={text.trim() === '' ? NOTHING_YET : (hint ?? 'Ничего не найдено')}
        onInputChange={(_, value, reason) => setText(reason === 'input' ? value : '')}
        onChange={(_, option) => { if (option !== null) take(option) }}
        renderOption={({ key: _, ...props }, option) => <SearchOption key={option.key} option={option} {...props} />}
        sx={{ width: 420, flexShrink: 1 }}
        slotProps={{ listbox: { sx: { maxHeight: '66vh' } }, popper: { placement: 'bottom-start', sx: { minWidth: 680 } } }}
        renderInput={({ slotProps, ...params }) => (
          <TextField
            {...params} inputRef={input} placeholder="Номер, фамилия, счёт, слова или команда"
            slotProps={{ ...slotProps, htmlInput: { ...slotProps.htmlInput, 'aria-label': 'Поиск', maxLength: 300 }, input: { ...slotProps.input, endAdornment: <InputAdornment position="end"><Kbd>Ctrl K</Kbd></InputAdornment> } }}
          />
        )}
      />
      <SearchHelp open={helps} onClose={() => setHelps(false)} />
    </>
  )
}
