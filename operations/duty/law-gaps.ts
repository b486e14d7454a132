import 'server-only'
import { database } from '#db/index.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { missingByLaw } from '#newsroom/papers/newspaper.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'

/** What the press law wants said of the newspaper and is not said yet, for who can fill it in; nothing for others. */
export async function readLawGaps(viewer: Viewer): Promise<{ ok: true; missing: ReturnType<typeof missingByLaw> }> {
  if (!may(viewer, 'settings.manage')) return { ok: true, missing: [] }
  return { ok: true, missing: missingByLaw(await readNewspaper(database())) }
}
