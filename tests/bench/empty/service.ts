import type {} from 'electron'

process.parentPort.on('message', () => process.exit(0))
