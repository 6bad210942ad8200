import { spawn } from 'node:child_process'
import { SetupFailure } from './failure.mjs'

/** @param {NodeJS.ProcessEnv} env @param {string} platform */
export const hasDisplay = (env = process.env, platform = process.platform) => platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** @param {NodeJS.ProcessEnv} [env] @param {string} [platform] */
export function requireDisplay(env, platform) {
  if (hasDisplay(env, platform)) return
  throw new SetupFailure('Здесь нет экрана: переменная DISPLAY не задана, окно показать негде.', {
    todo: 'запустите на компьютере с рабочим столом или наберите npm run demo — программа пройдёт главную работу сама и положит снимки экранов и письма в out/demo.',
  })
}

/**
 * A display that nobody sees, on a number that is free; gone when this program ends.
 * @param {string} size
 * @returns {Promise<{ name: string, stop: () => void }>}
 */
export const startVirtualDisplay = (size = '1920x1080x24') =>
  new Promise((resolve, reject) => {
    // Xvfb writes the number it took to descriptor 3 once it is ready to serve.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
    const stop = () => void server.kill()
    process.once('exit', stop)
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, () => process.exit(130))
    let complaint = ''
    server.stderr?.on('data', (part) => (complaint += part))
    server.stdio[3]?.once('data', (number) => resolve({ name: `:${String(number).trim()}`, stop }))
    const refuse = (/** @type {string} */ why) => reject(new SetupFailure('Не запустился невидимый экран (Xvfb).', { why, todo: 'проверьте, что пакет xvfb установлен.' }))
    server.on('error', (error) => refuse(error.message))
    server.on('close', () => refuse(complaint.trim()))
  })
