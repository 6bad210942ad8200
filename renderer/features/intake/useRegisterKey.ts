import { useEffect, useRef } from 'react'

/** Ctrl+Enter from anywhere on the page, also while a list of suggestions is open: its marked row is taken first. */
export function useRegisterKey(act: () => void, enabled: boolean): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!enabled) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
      if (document.querySelector('[aria-modal="true"]') !== null) return
      event.preventDefault()
      event.stopPropagation()
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      // The field that was left writes its value first.
      window.setTimeout(() => latest.current(), 0)
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [enabled])
}
