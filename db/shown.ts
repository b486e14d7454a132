import { AsyncLocalStorage } from 'node:async_hooks'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import { type Surface, surfaceKey } from '#newsroom/reading/surfaces.ts'

const pages = oneInAProcess<AsyncLocalStorage<Set<string>>>('shown').orMake(() => new AsyncLocalStorage())

/**
 * Makes a page, and notes into `shown` what it shows, by the keys of its surfaces: whatever the stores read for it from
 * what readers see.
 */
export function notingShown<T>(shown: Set<string>, make: () => Promise<T>): Promise<T> {
  return pages.run(shown, make)
}

/**
 * Notes that what is being read now is shown by the page that is being made, where one is. Every store that reads what
 * readers see says so, also of what it looked for and did not find: that may come.
 */
export function noteShown(...surfaces: Surface[]): void {
  const shown = pages.getStore()
  if (!shown) return
  for (const surface of surfaces) {
    const key = surfaceKey(surface)
    if (key !== null) shown.add(key)
  }
}
