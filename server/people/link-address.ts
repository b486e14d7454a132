import { type LinkPurpose, linkPath } from '#newsroom/people/one-use-link.ts'
import { environment } from '../process/environment.ts'

/** The whole address of a link that opens once: always under the site's own address, whatever a request says. */
export function linkAddress(purpose: LinkPurpose, token: string): string {
  return new URL(linkPath(purpose, token), environment().siteUrl).href
}

/** Whether this server sends mail. */
export function sendsMail(): boolean {
  return environment().mail !== null
}
