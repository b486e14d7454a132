import { AsyncLocalStorage } from 'node:async_hooks'
import { networkOf } from '#newsroom/kit/network.ts'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'

const callers = oneInAProcess<AsyncLocalStorage<string>>('caller').orMake(() => new AsyncLocalStorage())

/** Answers a request that comes from the address. */
export function callingFrom<T>(address: string, work: () => T): T {
  return callers.run(address, work)
}

/** The network from which the request that is being answered comes. */
export function callerNetwork(): string {
  return networkOf(callers.getStore() ?? '')
}
