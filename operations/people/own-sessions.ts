import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { deleteSessionOf, deleteSessionsOf, sessionsOf } from '#db/stores/people/sessions.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { shownNetwork } from '#newsroom/people/device.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { sessionId } from './session.ts'

/** A browser in which a person is signed in, as they are shown it. Null of what is not known yet. */
export type OwnSession = {
  id: string
  present: boolean
  device: string | null
  network: string | null
  createdAt: Date
  seenAt: Date | null
}

/** Where the viewer is signed in, this browser first. */
export async function listOwnSessions(
  viewer: Viewer,
  presentSecret: string,
): Promise<Outcome<{ sessions: OwnSession[] }>> {
  const present = sessionId(presentSecret)
  const rows = await sessionsOf(database(), viewer.id, now())
  const sessions = rows
    .filter((row) => !row.owesSecondFactor)
    .map(({ id, device, network, createdAt, seenAt }) => ({
      id,
      present: id === present,
      device,
      network: network && shownNetwork(network),
      createdAt,
      seenAt,
    }))
  return { ok: true, sessions: sessions.sort((a, b) => Number(b.present) - Number(a.present)) }
}

/** Ends one of the viewer's sessions: that browser is out at its next request. */
export async function endOwnSession(viewer: Viewer, sessionId: string): Promise<Outcome> {
  return database().transaction(async (tx) => {
    if (!(await deleteSessionOf(tx, viewer.id, sessionId))) return refuse({ code: 'not_found' })
    await logEvent(tx, { name: 'session_ended', actorId: viewer.id })
    return { ok: true }
  })
}

/** Ends all of the viewer's sessions but the present one. */
export async function endOtherSessions(viewer: Viewer, presentSecret: string): Promise<Outcome> {
  return database().transaction(async (tx) => {
    await deleteSessionsOf(tx, viewer.id, sessionId(presentSecret))
    await logEvent(tx, { name: 'sessions_ended', actorId: viewer.id })
    return { ok: true }
  })
}
