import path from 'node:path'
import { expect } from '@playwright/test'
import { openSection } from './support/navigation.ts'
import { openOffice } from './support/office.ts'
import { signIn } from './support/session.ts'
import { test } from './support/test.ts'

test('a second program on the same store is told so, and the first goes on', async ({ office, window }) => {
  await signIn(window, 'kovaleva')
  const second = await openOffice({ env: { ARM_STORE: path.join(office.data, 'store') }, silent: true })
  await expect(second.page.getByText('База уже открыта другой программой')).toBeVisible()
  await second.close()
  await openSection(window, 'Журнал')
  await expect(window.getByText('14 обращений')).toBeVisible()
})
