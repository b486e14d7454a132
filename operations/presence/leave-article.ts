import 'server-only'
import { database } from '#db/index.ts'
import { removePresence } from '#db/stores/presence/presences.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'

/** A page with an article is closed. Only the viewer's own pages can be; any other is let be without a word. */
export async function leaveArticle(viewer: Viewer, input: { pageId: string }): Promise<Outcome> {
  await removePresence(database(), input.pageId, viewer.id)
  return { ok: true }
}
