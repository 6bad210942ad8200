import { render, type RenderResult } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { Providers } from '../../../../renderer/app/Providers.tsx'
import { ToastBar } from '../../../../renderer/components/Toast.tsx'
import { api, startLink } from '../../../../renderer/lib/client.ts'
import { queryClient } from '../../../../renderer/lib/query-client.ts'
import { SessionContext } from '../../../../renderer/lib/session.ts'
import { fakeHost } from '../../support/fake-host.ts'
import { SESSION } from './cards.ts'
import type { Desk } from './desk.ts'


/** The line to the desk. Call once in a test file. */
export function connectDesk(desk: Desk): void {
  Object.defineProperty(window, 'host', { value: fakeHost(desk.router), configurable: true })
  startLink()
}

interface Opened extends RenderResult {
  readonly user: UserEvent
  address(): string
}

/** A page as the shell would show it to a clerk. */
export function openPage(path: string, at: string, page: ReactNode, session = SESSION): Opened {
  queryClient.clear()
  queryClient.setQueryData(api.session.state.queryKey(), session)
  const router = createMemoryRouter([{ path, element: <main>{page}<ToastBar /></main> }, { path: '*', element: <p>другая страница</p> }], { initialEntries: [at] })
  const shown = render(<Providers><SessionContext value={session}><RouterProvider router={router} /></SessionContext></Providers>)
  return { ...shown, user: userEvent.setup({ delay: null }), address: () => `${router.state.location.pathname}${router.state.location.search}` }
}
