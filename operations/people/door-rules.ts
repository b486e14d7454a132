import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { DOORS, doorRulesFrom, readSetting, writeSetting } from '#db/stores/papers/settings.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { type DoorRules, doorRulesSchema } from '#newsroom/people/door-rules.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'

/** How people come in, with the version that a change has to state. */
export async function readDoorSettings(viewer: Viewer): Promise<Outcome<{ rules: DoorRules; version: number }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const { value, version } = await readSetting(database(), DOORS)
  return { ok: true, rules: doorRulesFrom(value), version }
}

/** Changes how people come in. Sessions that are under way go by it from their next use on. */
export async function saveDoorRules(
  viewer: Viewer,
  input: { version: number; rules: Record<string, unknown> },
): Promise<Outcome> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const parsed = doorRulesSchema.safeParse(input.rules)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => String(issue.path[0] ?? ''))
    const fields = [...new Set(names)].map((field) => ({ field, problem: 'invalid' as const }))
    return refuse({ code: 'fields', fields })
  }
  return database().transaction(async (tx) => {
    if (!(await writeSetting(tx, DOORS, input.version, parsed.data))) return refuse({ code: 'changed' })
    await logEvent(tx, { name: 'settings_changed', actorId: viewer.id, subject: DOORS })
    return { ok: true }
  })
}
