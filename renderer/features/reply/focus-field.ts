/** Moves the focus to a field of the letter: `<div data-field="subject">…`. */
export function focusField(form: HTMLElement | null, field: string): void {
  const place = form?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
  const target = place?.querySelector<HTMLElement>('textarea:not([aria-hidden]), [role="combobox"], [role="textbox"], input:not([aria-hidden])')
  target?.focus()
  place?.scrollIntoView({ block: 'nearest' })
}
