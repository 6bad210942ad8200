/**
 * On Linux the runtime drops a chosen file whose name it cannot read, and under the «C» locale that is every Russian name.
 * @param {NodeJS.ProcessEnv} env @param {string} [platform] @returns {NodeJS.ProcessEnv}
 */
export function withReadableNames(env, platform = process.platform) {
  if (platform !== 'linux') return env
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  return /utf-?8/iu.test(locale) ? env : { ...env, LC_ALL: 'C.UTF-8' }
}
