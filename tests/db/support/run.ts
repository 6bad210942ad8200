import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'

export interface Child {
  readonly process: ChildProcess
  readonly lines: AsyncIterator<string>
}

/** Starts a script of this folder as a program of its own; Node strips the types. */
export function start(script: string, ...args: readonly string[]): Child {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  return { process: child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
}

export async function nextLine(child: Child): Promise<string> {
  const line = await child.lines.next()
  if (line.done === true) throw new Error('The program ended before it said anything')
  return line.value
}

export async function kill(child: Child): Promise<void> {
  const gone = once(child.process, 'exit')
  child.process.kill('SIGKILL')
  await gone
}
