import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { client, linkState, startLink } from '../../../renderer/lib/client.ts'
import { describeFailure } from '../../../renderer/lib/failure.ts'
import { keepSessionToken, sessionToken } from '../../../renderer/lib/session-token.ts'
import { fakeHost } from '../support/fake-host.ts'
import { fakeRouter, signedIn } from '../support/fake-service.ts'

const store = signedIn(['clerk'])
const host = fakeHost(fakeRouter(store))
Object.defineProperty(window, 'host', { value: host, configurable: true })
startLink()

afterEach(() => {
  store.hold = null
  store.calls.length = 0
})

const codeOf = (promise: Promise<unknown>) => promise.then(() => 'answered', (error: unknown) => describeFailure(error).code)

test('calls made before the port has come wait for it', async () => {
  expect((await client.session.state()).phase).toBe('open')
})

test('a pending call fails at once when the service dies, and so does every new one', async () => {
  store.hold = new Promise(() => undefined)
  const pending = codeOf(client.control.myDay())
  await wait(20)
  host.stopService()
  expect(await pending).toBe('SERVICE_DOWN')
  expect(await codeOf(client.session.state())).toBe('SERVICE_DOWN')
  expect(linkState().state).toBe('down')
})

test('when the service is back the session is resumed first, then calls go', async () => {
  keepSessionToken('token')
  store.tokens.add('token')
  host.startService()
  await vi.waitFor(() => expect(linkState().state).toBe('up'))
  expect((await client.session.state()).user?.id).toBe(1)
  expect(store.calls).toEqual([{ name: 'resume', input: { token: 'token' } }])
})

test('a session that the service knows no more is forgotten, and calls still go', async () => {
  store.tokens.clear()
  host.stopService()
  host.startService()
  await vi.waitFor(() => expect(linkState().state).toBe('up'))
  expect(sessionToken()).toBeNull()
  expect(await codeOf(client.session.state())).toBe('answered')
})

test('a call that takes too long is given up with a sentence about it', async () => {
  store.hold = new Promise(() => undefined)
  expect(await codeOf(client.control.myDay(undefined, { context: { timeout: 30 } }))).toBe('TIMEOUT')
})

test('a caller that changed its mind gets its own reason, not a failure of the service', async () => {
  store.hold = new Promise(() => undefined)
  const stop = new AbortController()
  const call = client.control.myDay(undefined, { signal: stop.signal })
  stop.abort(new Error('left the page'))
  await expect(call).rejects.toThrow('left the page')
})
