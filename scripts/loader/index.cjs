// Gives a bare runtime the manners of Electron's own default_app: `electron <folder>` runs the application of that folder.
const path = require('node:path')
const { app } = require('electron')

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
const folder = path.resolve(given ?? '.')
const manifest = require(path.join(folder, 'package.json'))

process.defaultApp = true
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setAppPath(folder)
// The default folder was chosen under the loader's name, before the application's own was known.
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), app.getName()))

require(path.join(folder, manifest.main))
