import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { NEWSPAPER, newspaperFrom, readNewspaper, readSetting, writeSetting } from '#db/stores/papers/settings.ts'
import { recountDays } from '#db/stores/reading/published-days.ts'
import { noteRefresh } from '#db/stores/reading/refreshes.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { type Newspaper, newspaperSchema } from '#newsroom/papers/newspaper.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'

/** The newspaper's settings with the version that a change has to state. */
export async function readNewspaperSettings(
  viewer: Viewer,
): Promise<Outcome<{ newspaper: Newspaper; version: number }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const setting = await readSetting(database(), NEWSPAPER)
  return { ok: true, newspaper: newspaperFrom(setting.value), version: setting.version }
}

/** Stores the newspaper's settings. They stand on every page, so every page is made anew. */
export async function saveNewspaper(
  viewer: Viewer,
  input: { version: number; newspaper: Record<string, unknown> },
): Promise<Outcome<{ version: number }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const tidy = Object.fromEntries(
    Object.entries(input.newspaper).map(([name, value]) => [
      name,
      typeof value === 'string' ? normaliseText(value) : value,
    ]),
  )
  const parsed = newspaperSchema.safeParse(tidy)
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => ({
      field: String(issue.path[0] ?? ''),
      problem: issue.code === 'too_big' ? ('too_long' as const) : ('invalid' as const),
    }))
    return refuse({ code: 'fields', fields })
  }
  if (parsed.data.name === '') return refuse({ code: 'fields', fields: [{ field: 'name', problem: 'missing' }] })
  return database().transaction(async (tx) => {
    const { timeZone } = await readNewspaper(tx)
    if (!(await writeSetting(tx, NEWSPAPER, input.version, parsed.data))) {
      return refuse({ code: 'changed' })
    }
    // Days begin and end at other moments now.
    if (timeZone !== parsed.data.timeZone) await recountDays(tx)
    await noteRefresh(tx, [{ kind: 'setting', name: NEWSPAPER }])
    await logEvent(tx, { name: 'settings_changed', actorId: viewer.id, subject: NEWSPAPER })
    return { ok: true, version: input.version + 1 }
  })
}
