import { setTimeout as pause } from 'node:timers/promises'
import { isProbeKey, PROBE_PAUSE_MS, type Probed } from '#server/doctor/probe.ts'
import { FORWARDED_AS_SAID } from '#server/front-door/limits/client-address.ts'
import { callerNetwork } from '#server/http/caller.ts'
import { eventAnswer, eventStream } from '#server/http/event-stream.ts'
import { environment } from '#server/process/environment.ts'

export const dynamic = 'force-dynamic'

/**
 * Tells the doctor how its request arrived, and a moment later that it is over: what lies between shows whether a proxy holds
 * streams back. For whoever knows the installation's secret; nothing is here for others.
 */
export async function GET(request: Request): Promise<Response> {
  const key = new URL(request.url).searchParams.get('key') ?? ''
  if (!isProbeKey(environment().secret, key)) return new Response(null, { status: 404 })
  const giveUp = new AbortController()
  const events = await eventStream(() => giveUp.abort())
  const probed: Probed = {
    host: request.headers.get('host'),
    forwardedFor: request.headers.get(FORWARDED_AS_SAID) || null,
    network: callerNetwork(),
  }
  events.send('arrived', probed)
  void pause(PROBE_PAUSE_MS, undefined, { signal: giveUp.signal })
    .then(() => events.send('over', {}))
    .catch(() => {})
    .finally(() => events.end())
  return eventAnswer(events.stream)
}
