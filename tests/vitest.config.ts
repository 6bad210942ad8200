import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    pool: 'forks',
    // Left to itself the runner keeps one core free, and on two cores works on one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.{ts,mjs}'],
          exclude: ['tests/renderer/**', 'tests/e2e/**', 'tests/bench/**'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: { name: 'renderer', environment: 'happy-dom', setupFiles: ['tests/renderer/support/patience.ts'], testTimeout: 60_000, include: ['tests/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
})
