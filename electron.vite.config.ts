import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { copyAssets, inlineColourProfile } from './scripts/build/plugins.mjs'

const here = (...path: string[]) => join(import.meta.dirname, ...path)

// The oldest runtime the application must run in is Electron 33.
const NODE = 'node20.18'
const CHROME = 'chrome130'

const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' } as const

export default defineConfig({
  main: {
    plugins: [inlineColourProfile(here()), copyAssets(here('templates/assets'), here('out/app/assets'))],
    build: {
      outDir: 'out/app/main',
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: here('main/index.ts'), service: here('service/hosts/utility.ts') },
        // The one native module is found in node_modules at run time; everything else is bundled.
        external: ['electron', 'better-sqlite3'],
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
