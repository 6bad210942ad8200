import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * pdfkit reads its colour profile from beside its own file, and there is no such place after bundling: the profile (3 KB) goes into the code.
 * @param {string} root
 * @returns {import('vite').Plugin}
 */
export const inlineColourProfile = (root) => ({
  name: 'inline-colour-profile',
  transform: {
    filter: { id: /pdfkit[\\/]js[\\/]pdfkit\.node\.mjs$/ },
    handler(code) {
      const reading = 'fs.readFileSync(ICC_PROFILE_PATH)'
      if (!code.includes(reading)) this.error(`pdfkit has changed: no ${reading}`)
      const profile = readFileSync(join(root, 'node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc'), 'base64')
      return { code: code.replace(reading, `Buffer.from('${profile}', 'base64')`), map: null }
    },
  },
})

/**
 * Fonts and other files that the service reads at run time.
 * @param {string} from
 * @param {string} to
 * @returns {import('vite').Plugin}
 */
export const copyAssets = (from, to) => ({
  name: 'copy-assets',
  writeBundle: () => cpSync(from, to, { recursive: true }),
})
