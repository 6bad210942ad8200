import { type DragEvent, useCallback, useEffect, useRef, useState } from 'react'
import { carriesFiles, filesDropped, filesOf, named } from './incomingFiles.ts'

interface Incoming {
  /** A drag with files is over the page. */
  readonly hovering: boolean
  readonly handlers: {
    onDragEnter(event: DragEvent): void
    onDragOver(event: DragEvent): void
    onDragLeave(event: DragEvent): void
    onDrop(event: DragEvent): void
  }
}

/** Files dropped anywhere on the page or pasted; pasted text, when the person is not typing into a field. */
export function useIncoming(onFiles: (files: File[]) => void, onText: (text: string) => void): Incoming {
  const [hovering, setHovering] = useState(false)
  const depth = useRef(0)
  const latest = useRef({ onFiles, onText })
  useEffect(() => {
    latest.current = { onFiles, onText }
  })

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (document.querySelector('[aria-modal="true"]') !== null) return
      const files = filesOf(event.clipboardData).map(named)
      if (files.length > 0) {
        event.preventDefault()
        latest.current.onFiles(files)
        return
      }
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() !== '' && !isField(event.target)) latest.current.onText(text)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])

  const enter = useCallback((event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return
    event.preventDefault()
    depth.current += 1
    setHovering(true)
  }, [])
  const over = useCallback((event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  }, [])
  const leave = useCallback(() => {
    depth.current = Math.max(0, depth.current - 1)
    if (depth.current === 0) setHovering(false)
  }, [])
  const drop = useCallback((event: DragEvent) => {
    depth.current = 0
    setHovering(false)
    if (!carriesFiles(event.dataTransfer)) return
    event.preventDefault()
    void filesDropped(event.dataTransfer).then((files) => {
      if (files.length > 0) latest.current.onFiles(files.map(named))
    })
  }, [])
  return { hovering, handlers: { onDragEnter: enter, onDragOver: over, onDragLeave: leave, onDrop: drop } }
}

const isField = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, [contenteditable]'))
