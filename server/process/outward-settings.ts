import type { Environment } from './environment.ts'

/**
 * Whether and how this server asks other sites. `OUTWARD_REQUESTS=off` keeps it from asking any; `OUTWARD_RELAY` names a
 * service of the house that asks in its place: it is sent `?url=` and what it answers is taken as the site's answer.
 */
export function readOutward(variables: Record<string, string | undefined>, faults: string[]): Environment['outward'] {
  if (variables.OUTWARD_REQUESTS === 'off') return 'off'
  const text = variables.OUTWARD_RELAY
  if (!text) return { relay: null }
  const relay = URL.canParse(text) ? new URL(text) : null
  if (relay && /^https?:$/.test(relay.protocol)) return { relay }
  faults.push(`OUTWARD_RELAY has to be an address that begins with http:// or https://, not "${text}".`)
  return 'off'
}
