import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = (...parts: string[]) => path.join(import.meta.dirname, ...parts)
const out = (part: string) => path.join(import.meta.dirname, '../../../out/bench/empty', part)
const commonJs = { format: 'cjs', entryFileNames: '[name].cjs' } as const

/** Built as the program is, with the same targets. */
export default defineConfig({
  main: {
    build: { outDir: out('main'), target: 'node20.18', externalizeDeps: false, rolldownOptions: { input: { index: here('main.ts'), service: here('service.ts') }, external: ['electron'], output: commonJs } },
  },
  preload: {
    build: { outDir: out('preload'), target: 'node20.18', externalizeDeps: false, rolldownOptions: { input: { index: here('preload.ts') }, output: commonJs } },
  },
  renderer: {
    root: here(),
    plugins: [react()],
    build: { outDir: out('renderer'), target: 'chrome130', minify: true, rolldownOptions: { input: { index: here('index.html') } } },
  },
})
