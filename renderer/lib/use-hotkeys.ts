import { useEffect, useRef } from 'react'

/** `ctrl+k`, `ctrl+enter`, `shift+j`, `r`, `escape`, `f2`. Keys are places on the keyboard, so they work in any layout. */
export type Hotkeys = Readonly<Record<string, (event: KeyboardEvent) => void>>

/**
 * Shortcuts of a page. Bare letters keep silent while the person types or a dialog is open; combinations with Ctrl and
 * function keys work everywhere except under a dialog.
 */
export function useHotkeys(keys: Hotkeys, enabled = true): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!enabled) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      const action = latest.current[nameOf(event)]
      if (action === undefined || event.defaultPrevented || event.repeat) return
      if (document.querySelector('[aria-modal="true"]') !== null) return
      if (!event.ctrlKey && !isFunctionKey(event) && isTyping(event.target)) return
      event.preventDefault()
      action(event)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [enabled])
}

function nameOf(event: KeyboardEvent): string {
  const modifiers = [event.ctrlKey || event.metaKey ? 'ctrl' : null, event.altKey ? 'alt' : null, event.shiftKey ? 'shift' : null]
  return [...modifiers, keyOf(event.code)].filter((part) => part !== null).join('+')
}

function keyOf(code: string): string {
  return code.replace(/^(Key|Digit)/u, '').replace(/^NumpadEnter$/u, 'Enter').toLowerCase()
}

const isFunctionKey = (event: KeyboardEvent): boolean => /^F\d+$/u.test(event.code)

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type))
}
