import { Box } from '@mui/material'
import { useState } from 'react'
import { useObjectUrl } from '../../lib/use-object-url.ts'
import { Desk, DESK_MARGIN } from './Desk.tsx'
import { FileNotice } from './FileNotice.tsx'
import { useFrame } from './useFrame.ts'
import { useKeptCentre } from './useKeptCentre.ts'
import { useViewerKeys } from './useViewerKeys.ts'
import { scaleOf, turned, type Size, type Turn, type Zoom } from './zoom.ts'
import { ZoomBar } from './ZoomBar.tsx'

interface Props {
  readonly file: Blob
  readonly label: string
}

/** A scan: fits the width, turns by quarters, zooms. */
export function ImageView({ file, label }: Props) {
  const url = useObjectUrl(file)
  const { ref, node, size: frame } = useFrame<HTMLDivElement>()
  const [zoom, setZoom] = useState<Zoom>('width')
  const [turn, setTurn] = useState<Turn>(0)
  const [natural, setNatural] = useState<Size | null>(null)
  const [broken, setBroken] = useState(false)
  const shown = turned(natural ?? { width: 0, height: 0 }, turn)
  // A small picture is not blown up beyond its pixels.
  const scale = scaleOf(zoom, shown, { width: frame.width - DESK_MARGIN, height: frame.height - 24 }, 1)
  useKeptCentre(node, `${scale} ${turn}`)
  useViewerKeys(node, { scale, turn, setZoom, setTurn })

  if (broken) return <FileNotice title="Изображение не открывается" text="Файл повреждён или это не изображение. Он сохранён как пришёл." />
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, minWidth: 0 }}>
      <Desk label={label} frame={ref}>
        <Box sx={{ position: 'relative', mx: 'auto', my: 1.5, boxShadow: natural === null ? 0 : '0 1px 4px rgba(0,0,0,.22)', overflow: 'hidden' }} style={{ width: shown.width * scale, height: shown.height * scale }}>
          {url !== null && (
            <img
              src={url}
              alt={label}
              onLoad={(event) => setNatural({ width: event.currentTarget.naturalWidth, height: event.currentTarget.naturalHeight })}
              onError={() => setBroken(true)}
              style={{
                position: 'absolute',
                left: '50%',
                top: '50%',
                width: (natural?.width ?? 0) * scale,
                height: (natural?.height ?? 0) * scale,
                transform: `translate(-50%, -50%) rotate(${turn}deg)`,
              }}
            />
          )}
        </Box>
      </Desk>
      <ZoomBar scale={scale} zoom={zoom} turn={turn} setZoom={setZoom} setTurn={setTurn}>
        {natural !== null && `${natural.width} × ${natural.height}`}
      </ZoomBar>
    </Box>
  )
}
