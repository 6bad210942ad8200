import { defineConfig } from '@playwright/test'

// Each test starts its own application on its own store. No retries: a test that passes the second time is a defect that nobody looks at.
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  outputDir: '../../out/test/e2e',
  reporter: [['list'], ['json', { outputFile: '../../out/test/playwright.json' }]],
})
