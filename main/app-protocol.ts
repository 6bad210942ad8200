import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { app, protocol } from 'electron'
import { rendererFolder } from './paths.ts'

const SCHEME = 'app'
export const APP_ORIGIN = `${SCHEME}://arm`

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.png': 'image/png', '.wasm': 'application/wasm', '.map': 'application/json',
}

/** Nothing from outside, no inline script; styles are inline because the UI library writes them so. */
const POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self' 'unsafe-inline'", "font-src 'self' data:", "img-src 'self' blob: data:",
  "connect-src 'self' blob: data:", "worker-src 'self' blob:", "frame-src 'self' blob:", "base-uri 'none'", "form-action 'none'", "object-src 'none'",
].join('; ')

/** Must run before the application is ready. */
export function registerAppScheme(): void {
  // Request headers hold Latin letters only, and the user agent begins with the program's Russian name: a handler would refuse them.
  app.userAgentFallback = app.userAgentFallback.replace(/[^\x20-\x7e]+/gu, 'arm')
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

/** Serves the built pages as `app://arm/…`, only from their own folder. */
export function serveApp(): void {
  const root = rendererFolder()
  protocol.handle(SCHEME, async (request) => {
    const { pathname } = new URL(request.url)
    const file = path.normalize(path.join(root, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
    if (!file.startsWith(root + path.sep)) return new Response(null, { status: 403 })
    try {
      const body = await readFile(file)
      const headers = { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream', 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' }
      return new Response(new Uint8Array(body), { headers })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}
