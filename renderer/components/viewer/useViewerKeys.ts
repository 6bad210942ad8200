import { useEffect, type RefObject } from 'react'
import { stepFrom, turnRight, type Turn, type Zoom } from './zoom.ts'

interface Controls {
  readonly scale: number
  readonly turn: Turn
  setZoom(zoom: Zoom): void
  setTurn(turn: Turn): void
}

/** In a focused document: + and − change the scale, 0 fits the width, R turns; Ctrl with the wheel zooms. */
export function useViewerKeys(frame: RefObject<HTMLElement | null>, { scale, turn, setZoom, setTurn }: Controls): void {
  useEffect(() => {
    const node = frame.current
    if (node === null) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const act = ACTIONS.find((action) => action.codes.includes(event.code))
      if (act === undefined) return
      event.preventDefault()
      if (act.kind === 'turn') setTurn(turnRight(turn))
      else setZoom(act.kind === 'fit' ? 'width' : stepFrom(scale, act.kind === 'in' ? 1 : -1))
    }
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      setZoom(stepFrom(scale, event.deltaY < 0 ? 1 : -1))
    }
    node.addEventListener('keydown', onKey)
    node.addEventListener('wheel', onWheel, { passive: false })
    return () => {
      node.removeEventListener('keydown', onKey)
      node.removeEventListener('wheel', onWheel)
    }
  }, [frame, scale, turn, setZoom, setTurn])
}

const ACTIONS: readonly { readonly kind: 'in' | 'out' | 'fit' | 'turn'; readonly codes: readonly string[] }[] = [
  { kind: 'in', codes: ['Equal', 'NumpadAdd'] },
  { kind: 'out', codes: ['Minus', 'NumpadSubtract'] },
  { kind: 'fit', codes: ['Digit0', 'Numpad0'] },
  { kind: 'turn', codes: ['KeyR'] },
]
