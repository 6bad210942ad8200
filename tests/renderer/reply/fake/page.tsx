import { render, type RenderResult } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { Providers } from '../../../../renderer/app/Providers.tsx'
import { ToastBar } from '../../../../renderer/components/Toast.tsx'
import { api, startLink } from '../../../../renderer/lib/client.ts'
import { queryClient } from '../../../../renderer/lib/query-client.ts'
import { SessionContext } from '../../../../renderer/lib/session.ts'
import { fakeHost, type FakeHost } from '../../support/fake-host.ts'
import type { Office } from './office.ts'
import { SESSION } from './samples.ts'

/** The line to the office. Call once in a test file. */
export function connectOffice(office: Office): FakeHost {
  const host = fakeHost(office.router)
  Object.defineProperty(window, 'host', { value: host, configurable: true })
  startLink()
  return host
}

/** A page as the shell would show it. */
export function openPage(path: string, at: string, page: ReactNode): RenderResult & { user: UserEvent } {
  queryClient.clear()
  queryClient.setQueryData(api.session.state.queryKey(), SESSION)
  const router = createMemoryRouter([{ path, element: <main>{page}<ToastBar /></main> }, { path: '*', element: <p>другая страница</p> }], { initialEntries: [at] })
  const shown = render(<Providers><SessionContext value={SESSION}><RouterProvider router={router} /></SessionContext></Providers>)
  return { ...shown, user: userEvent.setup() }
}
