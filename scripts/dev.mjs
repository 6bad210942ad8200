// npm run dev: the application with hot reload.
import { forgetBuild } from './setup/build.mjs'
import { requireDisplay } from './setup/display.mjs'
import { runCommand } from './setup/failure.mjs'
import { root } from './setup/places.mjs'
import { prepareApplication } from './setup/prepare.mjs'
import { show } from './setup/run.mjs'
import { toolFile } from './setup/tools.mjs'

await runCommand(async () => {
  requireDisplay()
  const { node, env } = await prepareApplication({ build: false })
  // It writes main and preload where the build puts them.
  await forgetBuild()
  return show(node, [toolFile('electron-vite'), 'dev', '--watch', ...process.argv.slice(2)], { cwd: root, env })
})
