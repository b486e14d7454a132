import type { Site } from '#operations/people/passkeys.ts'
import { environment } from '../process/environment.ts'

/** Where passkeys are made for and used. */
export function passkeySite(): Site {
  const { siteUrl } = environment()
  return { origin: siteUrl.origin, host: siteUrl.hostname }
}
