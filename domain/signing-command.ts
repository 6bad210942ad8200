/** A program outside of ours that makes the signature: a token's, CryptoPro's, OpenSSL's. It is started without a shell. */

export interface OutsideProgram {
  /** Full path of the program. */
  readonly program: string
  /** One argument each, as they are; `{in}`, `{out}`, `{sig}` stand for paths of files. */
  readonly args: readonly string[]
}

export interface SigningCommand extends OutsideProgram {
  /** The program waits for a password on its standard input; as an argument it would be seen in the list of processes. */
  readonly asksPassword: boolean
  /** Seconds after which the program is stopped. */
  readonly seconds: number
  /** A program that checks the signature `{sig}` of the bytes `{in}` and ends with 0 when it holds. */
  readonly verify: OutsideProgram | null
}

/** Seconds: a token with a PIN pad needs its owner's fingers; longer than two minutes nobody waits. */
export const COMMAND_SECONDS = { least: 1, usual: 30, most: 120 } as const

/** The field of the command and the sentence that says what to correct. */
export interface CommandProblem {
  readonly path: string
  readonly message: string
}

export function commandProblems(command: SigningCommand): CommandProblem[] {
  const problems = programProblems(command, '', ['{in}', '{out}'])
  return command.verify === null ? problems : [...problems, ...programProblems(command.verify, 'verify.', ['{in}', '{sig}'])]
}

function programProblems({ program, args }: OutsideProgram, prefix: string, needed: readonly string[]): CommandProblem[] {
  const problems: CommandProblem[] = []
  if (!isFullPath(program)) problems.push({ path: `${prefix}program`, message: 'Укажите полный путь к программе, например /usr/bin/openssl или C:\\Program Files\\Crypto Pro\\CSP\\cryptcp.exe.' })
  else if (/\.(?:bat|cmd)$/iu.test(program)) problems.push({ path: `${prefix}program`, message: 'Командные файлы .bat и .cmd исполняет оболочка, поэтому они не принимаются. Укажите саму программу.' })
  const missing = needed.filter((mark) => !args.some((argument) => argument.includes(mark)))
  if (missing.length > 0) problems.push({ path: `${prefix}args`, message: `В параметрах нет ${missing.join(' и ')}: программа не узнает, где лежат файлы.` })
  return problems
}

const isFullPath = (program: string): boolean => /^(?:\/|[A-Za-z]:[\\/]|\\\\)./u.test(program)

/** The argument list with the paths put in; nothing else of an argument is looked at. */
export function fillArguments(args: readonly string[], paths: Readonly<Record<string, string>>): string[] {
  return args.map((argument) => argument.replaceAll(/\{(in|out|sig)\}/gu, (mark, name: string) => paths[name] ?? mark))
}
