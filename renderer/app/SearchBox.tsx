import { useRef, useState } from 'react'
import Autocomplete from '@mui/material/Autocomplete'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { Kbd } from '../components/Kbd.tsx'
import { api } from '../lib/client.ts'
import { useAccess } from '../lib/session.ts'
import { useDebounced } from '../lib/use-debounced.ts'
import { useHotkeys } from '../lib/use-hotkeys.ts'
import { SearchOption } from './SearchOption.tsx'
import { useLock } from './use-lock.ts'
import { type Found, caseResults, commandResults, listResult } from './search-results.ts'

const NOTHING_YET = 'Введите номер, фамилию, лицевой счёт или название раздела'

/** Ctrl+K: a number, a surname, an account or the name of a section; Enter opens. */
export function SearchBox() {
  const navigate = useNavigate()
  const can = useAccess()
  const lock = useLock()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const query = useDebounced(text.trim(), 200)
  const asks = query.length >= 2 && can('view_list')
  const found = useQuery(api.cases.find.queryOptions({ input: { query: asks ? query : '-' }, enabled: asks }))
  useHotkeys({ 'ctrl+k': () => { input.current?.focus(); input.current?.select() } })

  const fresh = asks && query === text.trim()
  const settled = fresh && !found.isFetching
  const options: Found[] = [...(fresh ? caseResults(found.data ?? []) : []), ...commandResults(text, can), ...(settled ? listResult(query) : [])]
  const searching = can('view_list') && text.trim().length >= 2 && !settled
  return (
    <Autocomplete<Found>
      autoHighlight blurOnSelect clearOnBlur forcePopupIcon={false} clearIcon={null}
      value={null} inputValue={text} options={options} loading={searching}
      filterOptions={(all) => all}
      getOptionLabel={(option) => option.label}
      groupBy={(option) => option.group}
      noOptionsText={text.trim() === '' ? NOTHING_YET : 'Ничего не найдено'}
      onInputChange={(_, value, reason) => setText(reason === 'input' ? value : '')}
      onChange={(_, option) => {
        if (option === null) return
        setText('')
        if (option.to === 'lock') lock()
        else void navigate(option.to)
      }}
      renderOption={({ key: _, ...props }, option) => <SearchOption key={option.key} option={option} {...props} />}
      sx={{ width: 420, flexShrink: 1 }}
      slotProps={{ popper: { placement: 'bottom-start', sx: { minWidth: 600 } } }}
      renderInput={({ slotProps, ...params }) => (
        <TextField
          {...params} inputRef={input} placeholder="Номер, фамилия, лицевой счёт или раздел"
          slotProps={{ ...slotProps, htmlInput: { ...slotProps.htmlInput, 'aria-label': 'Поиск' }, input: { ...slotProps.input, endAdornment: <InputAdornment position="end"><Kbd>Ctrl K</Kbd></InputAdornment> } }}
        />
      )}
    />
  )
}
