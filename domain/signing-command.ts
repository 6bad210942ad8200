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
