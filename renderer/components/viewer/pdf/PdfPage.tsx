import { Box } from '@mui/material'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { drawPage } from './drawPage.ts'
import { TEXT_LAYER } from './textLayerStyle.ts'
import type { PDFDocumentProxy } from './engine.ts'
import { turned, type Size, type Turn } from '../zoom.ts'

interface Props {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  readonly size: Size
  readonly scale: number
  readonly turn: Turn
  /** Draw only what is on the screen or near it. */
  readonly root: HTMLElement | null
  readonly onDrawn?: (() => void) | undefined
}

/** One sheet. The old pixels stay until the new ones are complete, so a replaced document does not flicker. */
export function PdfPage({ pdf, number, size, scale, turn, root, onDrawn }: Props) {
  const sheet = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const near = useNear(sheet, root)
  const shown = turned(size, turn)
  const drawn = useEffectEvent(() => onDrawn?.())

  useEffect(() => {
    const target = canvas.current
    const layer = text.current
    if (!near || target === null || layer === null) return
    return drawPage({ pdf, number, scale, turn, canvas: target, text: layer, onDrawn: () => drawn() })
  }, [pdf, number, scale, turn, near])

  return (
    <Box
      ref={sheet}
      data-page={number}
      sx={{ position: 'relative', mx: 'auto', my: 1.5, bgcolor: '#fff', boxShadow: '0 1px 4px rgba(0,0,0,.22)', overflow: 'hidden', flexShrink: 0 }}
      style={{ width: Math.floor(shown.width * scale), height: Math.floor(shown.height * scale) }}
    >
      <canvas ref={canvas} aria-hidden style={{ display: 'block', width: '100%', height: '100%' }} />
      <Box ref={text} sx={TEXT_LAYER} />
    </Box>
  )
}

function useNear(sheet: React.RefObject<HTMLElement | null>, root: HTMLElement | null): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const node = sheet.current
    if (node === null || root === null) return
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), { root, rootMargin: '600px 0px' })
    observer.observe(node)
    return () => observer.disconnect()
  }, [sheet, root])
  return near
}
