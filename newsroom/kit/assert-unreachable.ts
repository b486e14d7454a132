/**
 * The end of an exhaustive `switch`: the compiler refuses it while a case is missing, and should a value from outside get
 * here all the same, it fails loudly.
 */
export function assertUnreachable(value: never): never {
  throw new Error(`Not provided for: ${JSON.stringify(value)}`)
}
