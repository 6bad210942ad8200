import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely, KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs, QueryResult, RootOperationNode, UnknownRow } from 'kysely'
import type { WriteHandle } from './handle.ts'
import type { Schema } from './schema/index.ts'

export interface WriteQueue {
  write<T>(fn: (tx: WriteHandle) => T | Promise<T>): Promise<T>
  /** Refuses new writes and waits for those accepted. */
  drain(): Promise<void>
}

/** One write at a time, in the order they came; a failed one does not hold up the next. */
export function writeQueue(root: Kysely<Schema>): WriteQueue {
  const inside = new AsyncLocalStorage<Lifetime>()
  let tail: Promise<unknown> = Promise.resolve()
  let closed = false

  const run = async <T>(fn: (tx: WriteHandle) => T | Promise<T>): Promise<T> => {
    const lifetime = new Lifetime()
    try {
      return await root.withPlugin(lifetime).transaction().execute((tx) => inside.run(lifetime, async () => fn(tx)))
    } finally {
      lifetime.over = true
    }
  }

  return {
    write(fn) {
      if (closed) return Promise.reject(new Error('The store is closed'))
      // It would wait for itself for ever.
      if (inside.getStore()?.over === false) return Promise.reject(new Error('A write inside a write: use the handle at hand'))
      const result = tail.then(() => run(fn))
      tail = result.catch(() => undefined)
      return result
    },
    async drain() {
      closed = true
      await tail
    },
  }
}

/** A handle that outlived its transaction would write outside any: it refuses instead. */
class Lifetime implements KyselyPlugin {
  over = false

  transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    if (this.over) throw new Error('The transaction is over: was a query inside write() not awaited?')
    return args.node
  }

  async transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return args.result
  }
}
