type Load = () => Promise<unknown>

const waiting: Load[] = []

/**
 * A use case that is read from the disk, with the libraries it stands on, when it is first asked for: nobody waits for them to see the first page.
 *
 * `const signReply = later(async () => (await import('./replies/signReply.ts')).signReply)`
 */
export function later<A extends unknown[], R>(load: () => Promise<(...args: A) => Promise<R>>): (...args: A) => Promise<R> {
  waiting.push(load)
  return async (...args) => (await load())(...args)
}

/** Reads all of them, one after another, so that nobody waits at the first letter either. */
export async function loadTheRest(): Promise<void> {
  for (const load of waiting.splice(0)) await load()
}
