import PauseIcon from '@mui/icons-material/PauseCircleOutlined'
import PlayIcon from '@mui/icons-material/PlayCircleOutlined'
import { IconButton, InputAdornment, TextField } from '@mui/material'
import { useEffect, useRef, useState } from 'react'
import { type Control, useController } from 'react-hook-form'
import type { TalkValues } from './talkForm.ts'

/** Runs while the person speaks; stops at a key and can be typed over: 3:20, or 200 seconds. */
export function DurationField({ control, begin }: { readonly control: Control<TalkValues>; readonly begin: boolean }) {
  const { field, fieldState } = useController({ control, name: 'durationSeconds' })
  const [running, setRunning] = useState(begin)
  const [typed, setTyped] = useState<string | null>(null)
  const seconds = field.value ?? 0
  const latest = useRef(seconds)
  const { onChange } = field
  useEffect(() => {
    latest.current = seconds
  })
  useEffect(() => {
    if (!running) return undefined
    // Counted from a moment, not by ticks: a window in the background ticks seldom.
    const from = performance.now() - latest.current * 1000
    const timer = setInterval(() => onChange(Math.floor((performance.now() - from) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [running, onChange])
  const settle = () => {
    const read = typed === null ? null : readDuration(typed)
    if (read !== null) onChange(read)
    setTyped(null)
  }
  return (
    <TextField
      label="Длительность"
      name={field.name}
      inputRef={field.ref}
      value={typed ?? formatDuration(seconds)}
      error={fieldState.error !== undefined}
      helperText={fieldState.error?.message}
      onChange={(event) => {
        setRunning(false)
        setTyped(event.target.value)
      }}
      onBlur={() => {
        settle()
        field.onBlur()
      }}
      slotProps={{
        htmlInput: { inputMode: 'numeric', autoComplete: 'off', style: { fontVariantNumeric: 'tabular-nums' } },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton edge="end" aria-label={running ? 'Остановить счёт времени' : 'Продолжить счёт времени'} onClick={() => setRunning((on) => !on)}>
                {running ? <PauseIcon fontSize="small" /> : <PlayIcon fontSize="small" />}
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  )
}

/** `200` → `3:20`. */
export function formatDuration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** `3:20`, `3.20` or `200` (seconds); null for anything else. */
function readDuration(text: string): number | null {
  const [, minutes, seconds] = /^(\d{1,3})[:.,](\d{1,2})$/u.exec(text.trim()) ?? []
  if (minutes !== undefined && seconds !== undefined) return Number(minutes) * 60 + Number(seconds)
  return /^\d{1,5}$/u.test(text.trim()) ? Number(text) : null
}
