import { AsyncLocalStorage } from 'node:async_hooks'

const inTransaction = new AsyncLocalStorage<symbol>()

/** Marks `work` as running inside a transaction of the database that `owner` names. */
export function insideTransaction<T>(owner: symbol, work: () => Promise<T>): Promise<T> {
  return inTransaction.run(owner, work)
}

/**
 * Throws where the database itself is used inside one of its own transactions. In SQLite such a query would wait for
 * the transaction that waits for it; in Postgres it would read past what the transaction has written.
 */
export function assertOutsideTransaction(owner: symbol): void {
  if (inTransaction.getStore() === owner) {
    throw new Error('The database was used inside its own transaction: use the store the transaction was given.')
  }
}

const GUARDED = new Set<PropertyKey>(['select', 'selectDistinct', 'insert', 'update', 'delete', 'with', '$count'])

/** The same queries, each of which throws inside a transaction of `owner`. */
export function guarded<T extends object>(queries: T, owner: symbol): T {
  return new Proxy(queries, {
    get: (target, name) => {
      if (GUARDED.has(name)) assertOutsideTransaction(owner)
      return Reflect.get(target, name, target)
    },
  })
}
