import { spawn } from 'node:child_process'
import { app } from 'electron'

/**
 * On Linux a file dropped or chosen is lost without a word when its name cannot be read, and under the «C» locale that is every
 * Russian name. The locale is read once, at the very start, so the program begins anew with one that can. Answers whether it does.
 */
export function restartsForRussianNames(): boolean {
  if (process.platform !== 'linux') return false
  const { LC_ALL, LC_CTYPE, LANG } = process.env
  // The first that is set decides, as in setlocale(3); an empty one counts as not set.
  const locale = [LC_ALL, LC_CTYPE, LANG].find((value) => value !== undefined && value !== '') ?? ''
  if (/utf-?8/iu.test(locale)) return false
  // Not app.relaunch(): here the environment of the next process is given in so many words.
  spawn(process.execPath, process.argv.slice(1), { env: { ...process.env, LC_ALL: 'C.UTF-8' }, detached: true, stdio: 'inherit' }).unref()
  app.exit()
  return true
}
