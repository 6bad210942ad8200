import { pdfjs, type PDFDocumentProxy } from './engine.ts'
import type { Turn } from '../zoom.ts'

interface Job {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  readonly scale: number
  readonly turn: Turn
  readonly canvas: HTMLCanvasElement
  readonly text: HTMLElement
  /** The picture is on the screen. */
  readonly onDrawn: () => void
}

/** A canvas larger than this is refused by some drivers. */
const MOST_PIXELS = 16_000_000

/** Draws off the screen and swaps the finished picture in; answers how to give up. */
export function drawPage(job: Job): () => void {
  let abandoned = false
  let stop = () => {}
  const draw = async () => {
    const { TextLayer } = await pdfjs()
    const page = await job.pdf.getPage(job.number)
    if (abandoned) return
    const rotation = (page.rotate + job.turn) % 360
    const viewport = page.getViewport({ scale: job.scale, rotation })
    const ratio = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)))
    const hidden = document.createElement('canvas')
    hidden.width = Math.floor(viewport.width * ratio)
    hidden.height = Math.floor(viewport.height * ratio)
    const rendering = page.render({ canvas: hidden, viewport: page.getViewport({ scale: job.scale * ratio, rotation }) })
    stop = () => rendering.cancel()
    await rendering.promise
    if (abandoned) return
    job.canvas.width = hidden.width
    job.canvas.height = hidden.height
    job.canvas.getContext('2d')?.drawImage(hidden, 0, 0)
    job.onDrawn()
    job.text.replaceChildren()
    job.text.style.setProperty('--total-scale-factor', String(job.scale))
    const layer = new TextLayer({ textContentSource: await page.getTextContent(), container: job.text, viewport })
    stop = () => layer.cancel()
    if (!abandoned) await layer.render()
  }
  // A page that was given up throws; its successor draws over it.
  draw().catch((error: unknown) => {
    if (!abandoned) console.error(`Page ${job.number} is not drawn`, error)
  })
  return () => {
    abandoned = true
    stop()
  }
}
