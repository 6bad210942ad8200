import type { Secrets, Vault } from '../ports/secrets.ts'

/** @param vault null where there is no desktop around: passwords are then remembered until the program ends */
export function secretsOver(vault: Vault | null): Secrets {
  const remembered = new Map<string, string>()
  const last = async (): Promise<boolean> => (await vault?.available()) ?? false
  return {
    last,
    async keep(key, text) {
      remembered.set(key, text)
      return vault !== null && (await last()) ? vault.seal(text) : null
    },
    async recall(key, sealed) {
      const known = remembered.get(key)
      if (known !== undefined) return known
      if (sealed === null || vault === null || !(await last())) return null
      // A store brought from another computer: its passwords do not open here.
      const opened = await vault.open(sealed).catch(() => null)
      if (opened !== null) remembered.set(key, opened)
      return opened
    },
  }
}
