import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter } from 'react-router'
import { Gate } from '../../../renderer/app/Gate.tsx'
import { Providers } from '../../../renderer/app/Providers.tsx'
import { routes } from '../../../renderer/app/routes.tsx'
import { startLink } from '../../../renderer/lib/client.ts'
import { queryClient } from '../../../renderer/lib/query-client.ts'
import { keepSessionToken } from '../../../renderer/lib/session-token.ts'
import { fakeHost } from './fake-host.ts'
import { type FakeStore, fakeRouter } from './fake-service.ts'

// Sections are loaded when first opened, on a machine that may be busy.

/** The whole window over a fake service, at an address. Call once in a test file: there is one line to the service. */
export function connectTo(store: FakeStore) {
  const host = fakeHost(fakeRouter(store))
  Object.defineProperty(window, 'host', { value: host, configurable: true })
  startLink()
  return host
}

export function renderApp(at = '/') {
  queryClient.clear()
  keepSessionToken(null)
  const router = createMemoryRouter(routes, { initialEntries: [at] })
  const shown = render(<Providers><Gate router={router} /></Providers>)
  return { ...shown, router, user: userEvent.setup({ delay: null }) }
}
