import { useLayoutEffect, useRef } from 'react'

/** `ctrl+k`, `ctrl+enter`, `shift+j`, `r`, `escape`, `f2`. Keys are places on the keyboard, so they work in any layout. */
export type Hotkeys = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** A dialog, a menu or an opened list of a choice answers the keys itself. */
const OPENED_ABOVE = '[aria-modal="true"], .MuiPopover-root'

/**
 * Shortcuts of a page. Bare letters keep silent while the person types; combinations with Ctrl and function keys work from
 * every field, before the field sees them: a choice would open its list at Ctrl+Enter. Nothing works under a dialog or a menu.
 */
export function useHotkeys(keys: Hotkeys, enabled = true): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  // With the page, not after it: what is seen answers its keys.
  useLayoutEffect(() => {
    if (!enabled) return undefined
    const act = (event: KeyboardEvent) => {
      const action = latest.current[nameOf(event)]
      if (action === undefined || event.defaultPrevented || event.repeat) return
      if (document.querySelector(OPENED_ABOVE) !== null) return
      event.preventDefault()
      event.stopPropagation()
      action(event)
    }
    const beforeField = (event: KeyboardEvent) => {
      if (isCombination(event)) act(event)
    }
    const afterField = (event: KeyboardEvent) => {
      if (!isCombination(event) && !isTyping(event.target)) act(event)
    }
    window.addEventListener('keydown', beforeField, true)
    window.addEventListener('keydown', afterField)
    return () => {
      window.removeEventListener('keydown', beforeField, true)
      window.removeEventListener('keydown', afterField)
    }
  }, [enabled])
}

function nameOf(event: KeyboardEvent): string {
  const modifiers = [event.ctrlKey || event.metaKey ? 'ctrl' : null, event.altKey ? 'alt' : null, event.shiftKey ? 'shift' : null]
  return [...modifiers, keyOf(event.code)].filter((part) => part !== null).join('+')
}

function keyOf(code: string): string {
  return code.replace(/^(Key|Digit)/u, '').replace(/^NumpadEnter$/u, 'Enter').toLowerCase()
}

const isCombination = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || (event.altKey && event.code === 'Enter') || /^F\d+$/u.test(event.code)

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type))
}
