import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** What was in the middle of the frame stays there when the scale or the turn changes. `look` names the present look. */
export function useKeptCentre(frame: RefObject<HTMLElement | null>, look: string): void {
  const centre = useRef({ x: 0.5, y: 0 })

  useEffect(() => {
    const node = frame.current
    if (node === null) return
    const remember = () => {
      centre.current = { x: (node.scrollLeft + node.clientWidth / 2) / node.scrollWidth, y: node.scrollTop === 0 ? 0 : (node.scrollTop + node.clientHeight / 2) / node.scrollHeight }
    }
    node.addEventListener('scroll', remember, { passive: true })
    return () => node.removeEventListener('scroll', remember)
  }, [frame, look])

  useLayoutEffect(() => {
    const node = frame.current
    if (node === null) return
    const { x, y } = centre.current
    node.scrollTo({ left: x * node.scrollWidth - node.clientWidth / 2, top: y === 0 ? 0 : y * node.scrollHeight - node.clientHeight / 2 })
  }, [frame, look])
}
