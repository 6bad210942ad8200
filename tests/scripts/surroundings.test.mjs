import { describe, expect, test } from 'vitest'
import { requireDisplay } from '../../scripts/setup/display.mjs'
import { requireStartingNode, withNodeFirst } from '../../scripts/setup/node.mjs'
import { missing, needs } from '../../scripts/setup/system.mjs'

describe('display', () => {
  test('without one the reader is told so and offered the demo', () => {
    expect(() => requireDisplay({}, 'linux')).toThrow(/нет экрана[\s\S]*npm run demo/)
  })
  test.each([
    ['X11', { DISPLAY: ':0' }, 'linux'],
    ['Wayland', { WAYLAND_DISPLAY: 'wayland-0' }, 'linux'],
    ['Windows', {}, 'win32'],
    ['macOS', {}, 'darwin'],
  ])('%s has one', (_, env, platform) => expect(() => requireDisplay(env, platform)).not.toThrow())
})

describe('Node', () => {
  test.each(['18.19.0', '20.16.9'])('%s cannot start the commands', (version) => expect(() => requireStartingNode(version)).toThrow(version))
  test.each(['20.17.0', '22.1.0', '24.21.0'])('%s can', (version) => expect(() => requireStartingNode(version)).not.toThrow())

  test('the given one comes first in the path, under the name the system uses for it', () => {
    expect(withNodeFirst({ Path: '/usr/bin', HOME: '/home/a' }, '/n/bin/node')).toEqual({ Path: '/n/bin:/usr/bin', HOME: '/home/a' })
  })
})

describe('system libraries', () => {
  test('only what is absent is asked for', () => {
    const lacking = missing([...needs.runtime, ...needs.display], new Set(['libgtk-3.so.0', 'libnss3.so', 'libgbm.so.1', 'libXss.so.1']), () => true)
    expect(lacking.map((need) => need.name)).toEqual(['libasound.so.2', 'libXtst.so.6'])
  })
  test('an absent program names its package', () => {
    expect(missing(needs.tests, new Set(), (name) => name !== 'pdfsig', () => true).flatMap((need) => need.packages)).toEqual(['poppler-utils'])
    expect(missing(needs.tests, new Set(), () => true, () => false).flatMap((need) => need.packages)).toEqual(['libengine-gost-openssl'])
  })
})
