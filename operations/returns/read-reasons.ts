import 'server-only'
import { database, type Store } from '#db/index.ts'
import { readSetting } from '#db/stores/papers/settings.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { reasonsSchema, USUAL_REASONS } from '#newsroom/returns/return-list.ts'
import { may } from '#newsroom/rights/permissions.ts'

/** The name of the settings row that holds the newsroom's own reasons. */
export const RETURN_REASONS = 'return_reasons'

/** The newsroom's own reasons for sending a text back, in its order, with the version that a change has to state. */
export async function readReasonList(store: Store): Promise<{ reasons: readonly string[]; version: number }> {
  const { version, value } = await readSetting(store, RETURN_REASONS)
  const parsed = reasonsSchema.safeParse(value)
  return { reasons: parsed.success ? parsed.data : USUAL_REASONS, version }
}

/** The same, for who may change it. */
export async function readReasonSettings(
  viewer: Viewer,
): Promise<Outcome<{ reasons: readonly string[]; version: number }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  return { ok: true, ...(await readReasonList(database())) }
}
