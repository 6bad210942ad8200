/** The token of the session lives in the memory of this window only: never in storage, never in the address. */
let token: string | null = null

export function sessionToken(): string | null {
  return token
}

export function keepSessionToken(next: string | null): void {
  token = next
}
