/**
 * One line per step: «Зависимости… готово за 22 с». On a terminal the seconds tick, so that a long download does not look hung.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work, out = process.stdout) {
  const started = performance.now()
  const seconds = () => Math.round((performance.now() - started) / 1000)
  out.write(`${title}… `)
  const ticking = out.isTTY ? setInterval(() => out.write(`\r${title}… ${seconds()} с `), 1000) : undefined
  const again = out.isTTY ? `\r${title}… ` : ''
  try {
    const result = await work()
    out.write(`${again}готово за ${seconds()} с\n`)
    return result
  } catch (error) {
    out.write(`${again}не получилось\n`)
    throw error
  } finally {
    clearInterval(ticking)
  }
}

/** @param {string} line */
export const say = (line) => process.stdout.write(`${line}\n`)
