import { spawn } from 'node:child_process'
import { Failure } from '../../domain/failure.ts'

/** What a program outside is told of ours: where things lie in the system, and nothing of this program. */
const ENVIRONMENT = ['PATH', 'HOME', 'USER', 'LANG', 'LC_ALL', 'TMPDIR', 'SYSTEMROOT', 'WINDIR', 'TEMP', 'TMP', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)', 'USERNAME']
/** Of what the program says, so much is shown. */
const SHOWN = 300
const KEPT_BYTES = 16 * 1024

export interface ProgramRun {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  /** Written to its standard input, which is then closed. */
  readonly input: string | null
  readonly seconds: number
}

/** How a program that was started has ended: its code, and the beginning of what it said, in one line. */
export interface Ended {
  readonly code: number
  readonly said: string
}

/**
 * Starts a program with a list of arguments, without a shell, and waits for its end.
 * @throws Failure SIGNATURE_FAILED with reason not_found, not_executable, timeout
 */
export function runProgram({ program, args, cwd, input, seconds }: ProgramRun): Promise<Ended> {
  return new Promise((resolve, reject) => {
    // A group of its own: what the program has started in its turn is stopped with it.
    const child = spawn(program, [...args], { cwd, env: environment(), stdio: ['pipe', 'pipe', 'pipe'], shell: false, windowsHide: true, detached: process.platform !== 'win32' })
    const said: Buffer[] = []
    let kept = 0
    const listen = (chunk: Buffer) => {
      if (kept < KEPT_BYTES) said.push(chunk)
      kept += chunk.length
    }
    child.stderr.on('data', listen)
    child.stdout.on('data', listen)
    child.stdin.on('error', () => undefined) // it may end without reading
    child.stdin.end(input === null ? '' : `${input}\n`)
    const timer = setTimeout(() => {
      stop(child.pid)
      reject(refused('timeout', `Программа подписи не закончила за ${seconds} с и остановлена. Проверьте, что токен вставлен и программа не ждёт ответа в своём окне, или увеличьте время в настройках ключа.`))
    }, seconds * 1000)
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(startFailure(error, program))
    })
    child.on('exit', (code) => {
      clearTimeout(timer)
      // What it said last may still be on its way; one turn is enough, since a grandchild may hold the pipe open for ever.
      setImmediate(() => resolve({ code: code ?? -1, said: oneLine(Buffer.concat(said), cwd) }))
    })
  })
}

export const refused = (reason: string, message: string): Failure => new Failure('SIGNATURE_FAILED', message, { reason })

function stop(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended in this very moment.
  }
}

function startFailure(error: Error, program: string): Failure {
  const code = 'code' in error ? error.code : ''
  if (code === 'ENOENT') return refused('not_found', `Программа подписи не найдена: ${program}. Проверьте путь в настройках ключа: возможно, она не установлена на этом компьютере.`)
  if (code === 'EACCES' || code === 'EPERM') return refused('not_executable', `Программу подписи нельзя запустить: ${program}. Это не исполняемый файл, или нет права на запуск. Проверьте путь и права.`)
  return refused('not_started', `Программа подписи не запустилась: ${program}. Проверьте путь и установку программы.`)
}

const environment = (): NodeJS.ProcessEnv => Object.fromEntries(ENVIRONMENT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))

/** Console programs of Windows speak code page 866. Names of the temporary folder say nothing to a person. */
function oneLine(bytes: Buffer, cwd: string): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    text = new TextDecoder('ibm866').decode(bytes)
  }
  const line = text.replaceAll(cwd, '…').replaceAll(/\s+/gu, ' ').trim()
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}
