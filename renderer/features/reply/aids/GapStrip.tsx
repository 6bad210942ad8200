import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from 'react'
import BackIcon from '@mui/icons-material/ArrowBackOutlined'
import CloseIcon from '@mui/icons-material/CloseOutlined'
import SkipIcon from '@mui/icons-material/SkipNextOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import TextField from '@mui/material/TextField'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { PLACEHOLDER_HINTS, typeOfPlaceholder } from '../../../../domain/placeholder-type.ts'
import { readPlaceholder } from '../../../../domain/placeholder-value.ts'
import { Kbd } from '../../../components/Kbd.tsx'
import type { Gaps } from './useGaps.ts'

interface Props {
  readonly gaps: Gaps
  readonly field: RefObject<HTMLInputElement | null>
  /** The last gap is filled: the text goes on. */
  readonly onDone: () => void
  readonly onClose: () => void
}

/** What the card did not know is asked over the text, one gap at a time: Enter goes on, Shift+Enter goes back. Nothing else waits for it. */
export function GapStrip({ gaps, field, onDone, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const hint = useId()
  const { now } = gaps
  if (now === null) return null
  const type = typeOfPlaceholder(now)
  const { label, example } = PLACEHOLDER_HINTS[type]
  const show = (text: string) => {
    setTyped(text)
    setProblem(null)
  }
  const move = (text: string) => {
    show(text)
    field.current?.focus()
  }
  const fill = () => {
    const reading = readPlaceholder(type, typed)
    if ('problem' in reading) return setProblem(reading.problem)
    gaps.fill(typed, reading.value)
    show('')
    if (gaps.names.length === 1) onDone()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    if (event.shiftKey) show(gaps.back())
    else fill()
  }
  const total = gaps.answered + gaps.names.length
  const place = gaps.answered + gaps.names.indexOf(now) + 1
  return (
    <Box role="group" aria-label="Пропуски письма" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, pl: 1, pr: 0.5, pt: 0.25, pb: 0.75, mb: 0.5, bgcolor: 'surface.selected', flexShrink: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
        <Typography noWrap sx={{ fontWeight: 650, minWidth: 0 }} title={now}>{now.charAt(0).toUpperCase() + now.slice(1)}</Typography>
        <Typography variant="body2" color="textSecondary" noWrap sx={{ flex: '1 1 auto', minWidth: 0 }}>{label}</Typography>
        <Typography variant="body2" color="textSecondary" noWrap sx={{ flexShrink: 0 }}>{place} из {total}</Typography>
        <Step name="Вернуться к прежнему (Shift+Enter)" off={gaps.answered === 0} onPress={() => move(gaps.back())}><BackIcon fontSize="small" /></Step>
        <Step name="Пропустить, спросить позже" off={gaps.names.length < 2} onPress={() => { gaps.skip(); move('') }}><SkipIcon fontSize="small" /></Step>
        <Step name="Убрать вопросы; пропуски останутся в тексте" onPress={onClose}><CloseIcon fontSize="small" /></Step>
      </Box>
      <TextField
        value={typed}
        onChange={({ target }) => show(target.value)}
        onKeyDown={press}
        error={problem !== null}
        placeholder={example === '' ? '' : `например, ${example}`}
        inputRef={field}
        slotProps={{
          htmlInput: { 'aria-label': `${now}, ${label}`, 'aria-describedby': hint, maxLength: 2000, lang: 'ru', spellCheck: false },
          input: { endAdornment: <Kbd>{typed === '' ? 'F8' : '↵'}</Kbd>, sx: { bgcolor: 'background.paper' } },
        }}
        sx={{ mr: 0.5, width: 'calc(100% - 4px)' }}
      />
      {problem !== null && <Typography id={hint} variant="body2" role="alert" color="error" sx={{ mt: 0.25 }}>{problem}</Typography>}
    </Box>
  )
}

interface StepProps {
  readonly name: string
  readonly off?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function Step({ name, off = false, onPress, children }: StepProps) {
  return (
    <Tooltip title={name}>
      <span><IconButton size="small" aria-label={name} disabled={off} onClick={onPress}>{children}</IconButton></span>
    </Tooltip>
  )
}
