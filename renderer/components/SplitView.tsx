import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import Box from '@mui/material/Box'

interface SplitViewProps {
  /** The share is remembered on this workplace under this name. */
  readonly id: string
  readonly left: ReactNode
  readonly right: ReactNode
  /** Share of the left part, percent. */
  readonly initial?: number
  readonly min?: number
  readonly max?: number
}

const STEP = 2

/** Two parts side by side with a border that moves by mouse and by arrow keys. */
export function SplitView({ id, left, right, initial = 55, min = 25, max = 75 }: SplitViewProps) {
  const frame = useRef<HTMLDivElement>(null)
  const clamp = (n: number) => Math.min(max, Math.max(min, Math.round(n)))
  const [share, setShare] = useState(() => clamp(recall(id) ?? initial))
  const move = (next: number) => {
    setShare(clamp(next))
    remember(id, clamp(next))
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const box = frame.current?.getBoundingClientRect()
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    move(((event.clientX - box.left) / box.width) * 100)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowLeft: share - STEP, ArrowRight: share + STEP, Home: min, End: max, Enter: initial }[event.key]
    if (next === undefined) return
    event.preventDefault()
    move(next)
  }
  return (
    <Box ref={frame} sx={{ display: 'grid', gridTemplateColumns: `minmax(0, ${share}fr) 12px minmax(0, ${100 - share}fr)`, gridTemplateRows: 'minmax(0, 1fr)', flexGrow: 1, minHeight: 0 }}>
      <Box sx={{ minWidth: 0, minHeight: 0 }}>{left}</Box>
      <Box
        role="separator" tabIndex={0} aria-orientation="vertical" aria-label="Граница между частями" aria-valuenow={share} aria-valuemin={min} aria-valuemax={max}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={onPointerMove} onKeyDown={onKeyDown}
        sx={{ cursor: 'col-resize', touchAction: 'none', display: 'flex', justifyContent: 'center', outline: 'none', '&::after': { content: '""', width: 2, my: 1, borderRadius: 1 }, '&:hover::after': { bgcolor: 'divider' }, '&:focus-visible::after': { bgcolor: 'primary.main' } }}
      />
      <Box sx={{ minWidth: 0, minHeight: 0 }}>{right}</Box>
    </Box>
  )
}

function recall(id: string): number | null {
  const stored = Number(localStorage.getItem(`split:${id}`) ?? Number.NaN)
  return Number.isFinite(stored) ? stored : null
}

function remember(id: string, share: number): void {
  localStorage.setItem(`split:${id}`, String(share))
}
