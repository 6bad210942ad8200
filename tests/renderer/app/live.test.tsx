import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { PASSWORD, caseRow } from '../support/fake-data.ts'
import { fakeStore } from '../support/fake-service.ts'
import { connectTo, renderApp } from '../support/render-app.tsx'

const store = fakeStore()
const host = connectTo(store)
afterEach(cleanup)

test('what changed while the service was away is read again when it is back', async () => {
  const { user } = renderApp('/')
  await user.type(await screen.findByLabelText('Имя для входа'), 'kovaleva')
  await user.type(screen.getByLabelText('Пароль'), `${PASSWORD}{Enter}`)
  await screen.findByText('К-0407/26')
  act(() => host.stopService())
  store.first = [caseRow({ id: 8, number: 'Н-0408/26' })]
  act(() => host.startService())
  expect(await screen.findByText('Н-0408/26')).toBeTruthy()
})
