/** The operating system's own store of passwords (Keychain, DPAPI, libsecret), reached through the desktop. */
export interface Vault {
  /** False where what it seals could be opened by anybody who has the file. */
  available(): Promise<boolean>
  /** @returns base64 */
  seal(text: string): Promise<string>
  /** @throws when it was sealed on another computer or by another person */
  open(sealed: string): Promise<string>
}

/** Passwords of servers. Clear text lives in memory only. */
export interface Secrets {
  /** Whether passwords outlive the program; otherwise they are asked for after each start. */
  last(): Promise<boolean>
  /** Remembers it and answers what may be stored, or null when nothing may. */
  keep(key: string, text: string): Promise<string | null>
  /** Null: it has to be typed again. */
  recall(key: string, sealed: string | null): Promise<string | null>
}
