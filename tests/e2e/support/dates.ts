import type { Locator } from '@playwright/test'

/** Types a date digit by digit, as on the numeric pad: 23112026. */
export async function typeDate(field: Locator, digits: string): Promise<void> {
  await field.getByRole('spinbutton', { name: 'День' }).click()
  await field.page().keyboard.type(digits)
}
