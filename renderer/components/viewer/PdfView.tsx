import { Box, Skeleton } from '@mui/material'
import { useEffect, useState } from 'react'
import { Desk, DESK_MARGIN } from './Desk.tsx'
import { FileNotice } from './FileNotice.tsx'
import { PdfPage } from './pdf/PdfPage.tsx'
import { usePdfDocument } from './pdf/usePdfDocument.ts'
import { useFrame } from './useFrame.ts'
import { useKeptCentre } from './useKeptCentre.ts'
import { useViewerKeys } from './useViewerKeys.ts'
import { scaleOf, turned, type Turn, type Zoom } from './zoom.ts'
import { ZoomBar } from './ZoomBar.tsx'

interface Props {
  /** Bytes of the document; a new object replaces the document and keeps the place in it. */
  readonly file: Blob | Uint8Array
  readonly label?: string
  readonly initialZoom?: Zoom
  /** The first page is on the screen. */
  readonly onShown?: () => void
}

/** A PDF with pages, scale and selectable text. */
export function PdfView({ file, label = 'Документ', initialZoom = 'width', onShown }: Props) {
  const { loaded, failure } = usePdfDocument(file)
  const { ref, node, size } = useFrame<HTMLDivElement>()
  const [zoom, setZoom] = useState<Zoom>(initialZoom)
  const [turn, setTurn] = useState<Turn>(0)
  const first = turned(loaded?.sizes[0] ?? { width: 595, height: 842 }, turn)
  const scale = scaleOf(zoom, first, { width: size.width - DESK_MARGIN, height: size.height - 24 })
  const pages = loaded?.sizes.length ?? 0
  const look = `${scale} ${turn}`
  useKeptCentre(node, look)
  const current = useCurrentPage(node, pages, look)
  useViewerKeys(node, { scale, turn, setZoom, setTurn })

  if (failure !== null) return <FileNotice title={FAILURES[failure].title} text={FAILURES[failure].text} />
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, minWidth: 0, height: '100%' }}>
      <Desk label={label} frame={ref}>
        {loaded === null && <Skeleton variant="rectangular" sx={{ mx: 'auto', my: 1.5, maxWidth: '100%' }} width={first.width * scale} height={first.height * scale} />}
        {loaded !== null &&
          size.width > 0 &&
          loaded.sizes.map((sheet, index) => <PdfPage key={index} pdf={loaded.pdf} number={index + 1} size={sheet} scale={scale} turn={turn} root={node.current} onDrawn={index === 0 ? onShown : undefined} />)}
      </Desk>
      <ZoomBar scale={scale} zoom={zoom} turn={turn} setZoom={setZoom} setTurn={setTurn}>
        {pages > 0 && `Страница ${current} из ${pages}`}
      </ZoomBar>
    </Box>
  )
}

/** The page that crosses the upper third of the frame. */
function useCurrentPage(frame: React.RefObject<HTMLDivElement | null>, pages: number, look: string): number {
  const [current, setCurrent] = useState(1)
  useEffect(() => {
    const node = frame.current
    if (node === null || pages === 0) return
    const find = () => {
      const line = node.scrollTop + node.clientHeight / 3
      const sheets = [...node.querySelectorAll<HTMLElement>('[data-page]')]
      const at = sheets.findLastIndex((sheet) => sheet.offsetTop - node.offsetTop <= line)
      setCurrent(Math.max(1, at + 1))
    }
    find()
    node.addEventListener('scroll', find, { passive: true })
    return () => node.removeEventListener('scroll', find)
  }, [frame, pages, look])
  return current
}

const FAILURES = {
  password: { title: 'Документ закрыт паролем', text: 'Файл сохранён без изменений. Запросите у отправителя документ без пароля или откройте его другой программой.' },
  damaged: { title: 'Документ не открывается', text: 'Похоже, файл PDF повреждён. Он сохранён как пришёл; запросите у отправителя копию.' },
} as const
