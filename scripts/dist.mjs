// npm run dist: the packaged application of this platform in out/dist.
import { SetupFailure, runCommand } from './setup/failure.mjs'
import { root } from './setup/places.mjs'
import { prepareApplication } from './setup/prepare.mjs'
import { say } from './setup/progress.mjs'
import { show } from './setup/run.mjs'
import { toolFile } from './setup/tools.mjs'

await runCommand(async () => {
  const { node, env, runtime } = await prepareApplication()
  if (runtime.kind === 'fallback') {
    throw new SetupFailure('Пакет не собран: запасной Electron годится только для проверки.', {
      todo: 'откройте доступ к github.com или укажите папку официального Electron в ELECTRON_OVERRIDE_DIST_PATH.',
    })
  }
  const electron = [`-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.electron}`]
  const code = await show(node, [toolFile('electron-builder'), '--dir', ...electron, ...process.argv.slice(2)], { cwd: root, env })
  if (code === 0) say('Готово: out/dist')
  return code
})
