import { BrowserWindow, Notification } from 'electron'
import { HOST_CHANNELS, type DesktopMessage } from '../contract/bridge.ts'

/** Keys that were shown since the program started, whichever window asked. */
const shown = new Set<string>()
/** Held while they are on the screen: a message that is collected answers no click. */
const onScreen = new Set<Notification>()

const LONGEST = 300
const AT_ONCE = 5
/** A place within the program, nothing else. */
const ADDRESS = /^\/[a-z0-9/?=&-]*$/u

/** What a page asks is never trusted. */
export function isMessages(value: unknown): value is readonly DesktopMessage[] {
  return Array.isArray(value) && value.length <= AT_ONCE && value.every((one: unknown) => {
    if (typeof one !== 'object' || one === null) return false
    const fits = (key: keyof DesktopMessage): boolean => {
      const text: unknown = Reflect.get(one, key)
      return typeof text === 'string' && text.length <= LONGEST
    }
    return fits('key') && fits('title') && fits('body') && fits('to') && 'to' in one && ADDRESS.test(String(one.to))
  })
}

/** Shows them while nobody looks at the program; a click brings the window to the front and opens what the message speaks of. Answers whether they are shown. */
export function showMessages(window: BrowserWindow, messages: readonly DesktopMessage[]): boolean {
  if (BrowserWindow.getFocusedWindow() !== null || !Notification.isSupported()) return false
  for (const { key, title, body, to } of messages) {
    if (shown.has(key)) continue
    shown.add(key)
    const message = new Notification({ title, body })
    onScreen.add(message)
    const gone = (): void => void onScreen.delete(message)
    message.on('close', gone)
    // Without a service of messages behind it the desktop shows nothing; the list within the program has it all.
    message.on('failed', gone)
    message.on('click', () => {
      gone()
      openIn(window, to)
    })
    message.show()
  }
  return true
}

function openIn(asked: BrowserWindow, address: string): void {
  const window = asked.isDestroyed() ? BrowserWindow.getAllWindows()[0] : asked
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
  window.webContents.send(HOST_CHANNELS.open, address)
}
