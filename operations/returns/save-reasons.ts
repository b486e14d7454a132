import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { writeSetting } from '#db/stores/papers/settings.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { reasonsSchema } from '#newsroom/returns/return-list.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { RETURN_REASONS } from './read-reasons.ts'

/** Stores the newsroom's own reasons, the whole list in its order, over the version named. Lists already written stay. */
export async function saveReasons(
  viewer: Viewer,
  input: { version: number; reasons: readonly string[] },
): Promise<Outcome<{ version: number; reasons: readonly string[] }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const parsed = reasonsSchema.safeParse(input.reasons)
  if (!parsed.success) return refuse({ code: 'fields', fields: [{ field: 'reasons', problem: 'too_long' }] })
  return database().transaction(async (tx) => {
    if (!(await writeSetting(tx, RETURN_REASONS, input.version, parsed.data))) return refuse({ code: 'changed' })
    await logEvent(tx, { name: 'settings_changed', actorId: viewer.id, subject: RETURN_REASONS })
    return { ok: true, version: input.version + 1, reasons: parsed.data }
  })
}
