import { expect as base } from '@playwright/test'

/** Patient enough for a busy machine; also outside the test runner, where nothing else sets it. */
export const expect = base.configure({ timeout: 20_000 })
