import { Autocomplete, Box, TextField, Typography } from '@mui/material'
import { useState, type ReactNode, type Ref } from 'react'

export interface PickOption<T extends string | number> {
  readonly value: T
  readonly label: string
  /** A second line: load, absence, basis. */
  readonly hint?: string
  readonly group?: string
  /** Words besides the label by which it is found. */
  readonly words?: string
  readonly disabled?: boolean
}

interface Props<T extends string | number> {
  readonly label: ReactNode
  readonly options: readonly PickOption<T>[]
  readonly value: T | null
  onChange(value: T | null): void
  onBlur?(): void
  onFocus?(): void
  /** Enter while the list is closed; true when it did something. */
  onEnter?(): boolean
  readonly inputRef?: Ref<HTMLInputElement>
  readonly error?: string | undefined
  readonly helper?: ReactNode
  readonly placeholder?: string
  /** A choice that may be left empty. */
  readonly clearable?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly loading?: boolean
  readonly sx?: object
  readonly name?: string
  readonly listWidth?: number
}

/** A choice made by typing: the first letters find the row, Tab takes it, arrows show all. */
export function PickField<T extends string | number>(props: Props<T>) {
  const { label, options, value, onChange, error, helper, placeholder, clearable = false, sx, listWidth } = props
  const selected = options.find((option) => option.value === value) ?? null
  const [typed, setTyped] = useState('')
  const typing = typed !== '' && typed !== selected?.label
  return (
    <Autocomplete<PickOption<T>, false, boolean>
      options={options}
      value={selected}
      onChange={(_, option) => onChange(option?.value ?? null)}
      onInputChange={(_, text) => setTyped(text)}
      disableClearable={!clearable && selected !== null}
      // Tab takes the row under the mark; merely passing through an empty field takes nothing.
      autoHighlight={typing}
      autoSelect
      disabled={props.disabled ?? false}
      loading={props.loading ?? false}
      isOptionEqualToValue={(a, b) => a.value === b.value}
      getOptionKey={(option) => option.value}
      getOptionDisabled={(option) => option.disabled ?? false}
      groupBy={options.some((option) => option.group !== undefined) ? (option) => option.group ?? '' : undefined}
      filterOptions={(all, state) => (typing ? othersFirst(findOptions(all, state.inputValue), value) : [...all])}
      onBlur={() => props.onBlur?.()}
      onFocus={(event) => {
        if (event.target instanceof HTMLInputElement) event.target.select()
        props.onFocus?.()
      }}
      onKeyDown={(event) => {
        const open = event.target instanceof HTMLInputElement && event.target.getAttribute('aria-expanded') === 'true'
        if (event.key === 'Enter' && !open && !event.ctrlKey && !event.altKey && props.onEnter?.() === true) event.preventDefault()
      }}
      sx={ROOM_FOR_ARROW}
      slotProps={listWidth === undefined ? {} : { popper: { style: { width: listWidth }, placement: 'bottom-start' } }}
      renderOption={({ key, ...rest }, option) => (
        <li key={key} {...rest}>
          <Box sx={{ minWidth: 0 }}>
            {option.label}
            {option.hint !== undefined && (
              <Typography variant="caption" color="textSecondary" component="div">
                {option.hint}
              </Typography>
            )}
          </Box>
        </li>
      )}
      renderInput={(params) => (
        <TextField {...params} label={label} name={props.name} inputRef={props.inputRef} placeholder={placeholder} error={error !== undefined} helperText={error ?? helper} autoFocus={props.autoFocus ?? false} sx={sx ?? {}} />
      )}
    />
  )
}

/** The words of a choice do not run under its arrow. */
export const ROOM_FOR_ARROW = { '& .MuiAutocomplete-inputRoot.MuiOutlinedInput-root': { pr: '28px !important' }, '&.MuiAutocomplete-hasClearIcon:hover .MuiAutocomplete-inputRoot.MuiOutlinedInput-root, &.MuiAutocomplete-hasClearIcon .Mui-focused.MuiAutocomplete-inputRoot.MuiOutlinedInput-root': { pr: '48px !important' } } as const

/** Who types wants another row than the chosen one: the chosen would take the mark, and Tab would change nothing. */
function othersFirst<T extends string | number>(found: readonly PickOption<T>[], chosen: T | null): PickOption<T>[] {
  const others = found.filter((option) => option.value !== chosen)
  return others.length === 0 ? [...found] : others
}

/** Every typed word begins some word of the row; what begins with a digit is a code, and a code is read from its beginning. */
export function findOptions<T extends string | number>(options: readonly PickOption<T>[], typed: string): PickOption<T>[] {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return [...options]
  const coded = /^\d/u.test(typed.trim()) ? options.filter(({ label }) => label.startsWith(typed.trim())) : []
  if (coded.length > 0) return coded
  return options.filter((option) => {
    const words = wordsOf(`${option.label} ${option.words ?? ''}`)
    return wanted.every((part) => words.some((word) => word.startsWith(part)))
  })
}

const wordsOf = (text: string): string[] => text.toLowerCase().replaceAll('ё', 'е').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
