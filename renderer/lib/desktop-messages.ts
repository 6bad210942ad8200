import type { DesktopMessage } from '../../contract/bridge.ts'
import { host } from './host.ts'

/**
 * Says it on the desktop when no window of the program is in front. Resolves to false when the window is to say it itself. Words without
 * personal data: `await sayOnDesktop([{ key: 'reminder-7', title: 'К-0407/26: остался 1 день', body: '', to: '/cases/7' }])`.
 */
export async function sayOnDesktop(messages: readonly DesktopMessage[]): Promise<boolean> {
  return messages.length > 0 && !document.hasFocus() && host().notify(messages).catch(() => false)
}
