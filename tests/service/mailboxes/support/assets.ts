import path from 'node:path'

export const ASSETS = path.join(import.meta.dirname, '../../../../templates/assets')
