import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** Stands before a server and cuts the line after so many bytes of its answers; `cut(null)` lets everything pass. */
export async function cuttingProxy(port: number): Promise<{ port: number; cut: (bytes: number | null) => void; cuts: () => number; close: () => void }> {
  let limit: number | null = null
  let cuts = 0
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    let passed = 0
    const end = () => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.on('error', end).on('close', end)
    }
    client.pipe(upstream)
    upstream.on('data', (part: Buffer) => {
      passed += part.length
      if (limit !== null && passed > limit) {
        client.write(part.subarray(0, Math.max(0, part.length - (passed - limit))))
        cuts += 1
        end()
      } else client.write(part)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    cut: (bytes) => { limit = bytes },
    cuts: () => cuts,
    close: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
