// npm start: the application in its own window.
import { requireDisplay } from './setup/display.mjs'
import { runCommand } from './setup/failure.mjs'
import { root } from './setup/places.mjs'
import { prepareApplication } from './setup/prepare.mjs'
import { show } from './setup/run.mjs'

await runCommand(async () => {
  requireDisplay()
  const { runtime, env } = await prepareApplication()
  return show(runtime.executable, [...runtime.args, root, ...process.argv.slice(2)], { env })
})
