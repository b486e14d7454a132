import { environment } from '#server/process/environment.ts'

/** The full address of a path on the reading pages. */
export function fullAddress(path: string): string {
  return new URL(path, environment().siteUrl).href
}
