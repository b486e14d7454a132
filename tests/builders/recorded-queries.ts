import type { Store } from '#db/database.ts'

/** A statement as it reaches the database. */
export type RecordedQuery = { sql: string; params: unknown[] }

/** A store that does what the given one does and notes every `select` that runs through it. */
export function recording(store: Store): { store: Store; queries: RecordedQuery[] } {
  const queries: RecordedQuery[] = []
  const recorded: Store = Object.assign(Object.create(store) as Store, {
    select: (...fields: []) => watched(store.select(...fields), queries),
  })
  return { store: recorded, queries }
}

function watched<T extends object>(builder: T, queries: RecordedQuery[]): T {
  return new Proxy(builder, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        if (name === 'then' && isQuery(target)) queries.push(target.toSQL())
        const result: unknown = value.apply(target, given)
        return typeof result === 'object' && result !== null && name !== 'toSQL' && !(result instanceof Promise)
          ? watched(result, queries)
          : result
      }
    },
  })
}

function isQuery(builder: object): builder is { toSQL(): RecordedQuery } {
  return 'toSQL' in builder && typeof builder.toSQL === 'function'
}
