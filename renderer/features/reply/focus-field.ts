import { nextGap } from './letter-text.ts'

/** Moves the focus to a field of the letter: `<div data-field="subject">…`. */
export function focusField(form: HTMLElement | null, field: string): void {
  const place = form?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
  const target = place?.querySelector<HTMLElement>('textarea:not([aria-hidden]), [role="combobox"], input:not([aria-hidden])')
  target?.focus()
  place?.scrollIntoView({ block: 'nearest' })
}

/** Selects the next gap of the template, so that typing fills it. */
export function selectGap(area: HTMLTextAreaElement | null): void {
  const gap = area === null ? null : nextGap(area.value, area.selectionEnd)
  if (area === null || gap === null) return
  // A caret is scrolled into view when the focus comes to it, a selection is not.
  area.blur()
  area.setSelectionRange(gap.start, gap.start)
  area.focus()
  area.setSelectionRange(gap.start, gap.end)
}
