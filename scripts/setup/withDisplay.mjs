import { hasDisplay, startVirtualDisplay } from './display.mjs'

/**
 * Runs the work with a display in the environment: the user's own or, where there is none (or it is not to be disturbed), a virtual one.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {{ always?: boolean }} options `always`: a virtual one wherever there can be one
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 */
export async function withDisplay(env, { always = false }, work) {
  if (process.platform !== 'linux' || (hasDisplay(env) && !always)) return work(env)
  const display = await startVirtualDisplay()
  const { WAYLAND_DISPLAY: _, ...rest } = env
  try {
    return await work({ ...rest, DISPLAY: display.name })
  } finally {
    display.stop()
  }
}
