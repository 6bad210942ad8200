/** Puts text on the clipboard; where the permission is denied, by the older way. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const holder = document.createElement('textarea')
    holder.value = text
    holder.style.position = 'fixed'
    holder.style.opacity = '0'
    const before = document.activeElement
    document.body.append(holder)
    holder.select()
    const done = document.execCommand('copy')
    holder.remove()
    if (before instanceof HTMLElement) before.focus()
    return done
  }
}
