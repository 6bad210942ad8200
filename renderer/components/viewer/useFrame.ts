import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { Size } from './zoom.ts'

/** Watches the inner size of a scrolling frame. */
export function useFrame<T extends HTMLElement>(): { ref: (node: T | null) => void; node: RefObject<T | null>; size: Size } {
  const node = useRef<T | null>(null)
  const observer = useRef<ResizeObserver | null>(null)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })

  const ref = useCallback((next: T | null) => {
    observer.current?.disconnect()
    node.current = next
    if (next === null) return
    // offsetWidth counts the scroll bar in, so that its coming and going does not change the fit.
    const measure = () => setSize((old) => (old.width === next.offsetWidth && old.height === next.offsetHeight ? old : { width: next.offsetWidth, height: next.offsetHeight }))
    observer.current = new ResizeObserver(measure)
    observer.current.observe(next)
    measure()
  }, [])

  useEffect(() => () => observer.current?.disconnect(), [])
  return { ref, node, size }
}
