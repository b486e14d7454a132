import { AsyncLocalStorage } from 'node:async_hooks'
import { networkOf } from '#newsroom/kit/network.ts'

// The front door and the framework's bundles load this module separately; they have to meet in one storage.
const KEY = Symbol.for('toa-soan.caller')
const process_ = globalThis as typeof globalThis & { [KEY]?: AsyncLocalStorage<string> }
process_[KEY] ??= new AsyncLocalStorage<string>()
const callers = process_[KEY]

/** Answers a request that comes from the address. */
export function callingFrom<T>(address: string, work: () => T): T {
  return callers.run(address, work)
}

/** The network from which the request that is being answered comes. */
export function callerNetwork(): string {
  return networkOf(callers.getStore() ?? '')
}
