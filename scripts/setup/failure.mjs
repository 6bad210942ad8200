/** A set-up step that cannot go on: what failed, why, and what the reader can do about it. */
export class SetupFailure extends Error {
  /**
   * @param {string} what
   * @param {{ why?: string, todo?: string }} [details]
   */
  constructor(what, { why, todo } = {}) {
    super([what, why && `Причина: ${why}`, todo && `Что делать: ${todo}`].filter(Boolean).join('\n'))
    this.name = 'SetupFailure'
  }
}

/**
 * Runs a command of this folder; its number becomes the exit code.
 * @param {() => Promise<number | void>} command
 */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) || 0
  } catch (error) {
    // A stack tells the reader something only when nobody foresaw the failure.
    console.error('\n%s', error instanceof SetupFailure ? error.message : error)
    process.exitCode = 1
  }
}
