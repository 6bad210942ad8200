import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { copyAssets, inlineColourProfile } from './scripts/build/plugins.mjs'

const here = (...path: string[]) => join(import.meta.dirname, ...path)

// The oldest runtime the application must run in is Electron 33.
const NODE = 'node20.18'
const CHROME = 'chrome130'

/** What the service's thread reads of pdf.js: both halves of it, decoders of scans, fonts and code tables. */
const PDFJS = ['legacy/build/pdf.min.mjs', 'legacy/build/pdf.worker.min.mjs', 'wasm', 'standard_fonts', 'cmaps']

/** What the service's thread reads of the spell check: the library, and the Russian words with their licence. */
const SPELLING = [
  ...['dist', 'wasm', 'package.json', 'COPYING.MPL'].map((part) => [`hunspell-wasm/${part}`, `hunspell/${part}`] as const),
  ...['index.aff', 'index.dic', 'license'].map((part) => [`dictionary-ru/${part}`, `dictionary/${part}`] as const),
]

const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' } as const

export default defineConfig({
  main: {
    plugins: [inlineColourProfile(here()), copyAssets(here('templates/assets'), here('out/app/assets')), ...PDFJS.map((part) => copyAssets(here('node_modules/pdfjs-dist', part), here('out/app/assets/pdfjs', part))), ...SPELLING.map(([from, to]) => copyAssets(here('node_modules', from), here('out/app/assets', to)))],
    build: {
      outDir: 'out/app/main',
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: here('main/index.ts'), service: here('service/hosts/utility.ts'), 'pdf-thread': here('service/text/pdf/thread.ts'), 'spelling-thread': here('service/spelling/thread.ts') },
        // The native module and the one that starts threads from its own files are found in node_modules at run time; everything else is bundled.
        external: ['electron', 'better-sqlite3', 'tesseract.js'],
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/app/preload',
      target: NODE,
      // A sandboxed preload can require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: { input: { index: here('preload/index.ts') }, output: commonJs },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/app/renderer',
      target: CHROME,
      minify: true,
      // The content policy allows no data: fonts or scripts.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: here('renderer/index.html') } },
    },
  },
})
