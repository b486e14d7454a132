/** What a process has one of. */
export type OneInAProcess<T> = {
  get(): T | undefined
  set(value: T | undefined): void
  /** The one that there is; the first time, what `make` makes. */
  orMake(make: () => T): T
}

/**
 * A place for what a process has one of. The front door and the framework's bundles load the same module separately, so a
 * variable of a module is not one of a process.
 * @param name what it is called in this process; each has another
 */
export function oneInAProcess<T>(name: string): OneInAProcess<T> {
  const key = Symbol.for(`toa-soan.${name}`)
  const process_ = globalThis as typeof globalThis & Record<symbol, T | undefined>
  return {
    get: () => process_[key],
    set: (value) => {
      process_[key] = value
    },
    orMake: (make) => {
      const present = process_[key]
      if (present !== undefined) return present
      const made = make()
      process_[key] = made
      return made
    },
  }
}
