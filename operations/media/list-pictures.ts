import 'server-only'
import { database } from '#db/index.ts'
import { listMedia } from '#db/stores/media/media.ts'
import { namesOf } from '#db/stores/people/people.ts'
import type { MediaView } from '#newsroom/media/media.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { runs, searchWord } from '#newsroom/text/search-text.ts'
import { mediaView } from './media-view.ts'

const PAGE = 40

/** Pictures of the media library, newest first; who has no right to the library sees their own. */
export async function listPictures(
  viewer: Viewer,
  input: { query: string; before: string | null },
): Promise<{ ok: true; items: MediaView[]; next: string | null }> {
  const db = database()
  const folded = [...runs(input.query.slice(0, 200).normalize('NFC'))].map((run) => searchWord(run.text, 'folded'))
  const filter = may(viewer, 'media.library') ? { folded } : { folded, ownerId: viewer.id }
  const rows = await listMedia(db, filter, input.before, PAGE + 1)
  const page = rows.slice(0, PAGE)
  const names = await namesOf(
    db,
    page.map((row) => row.ownerId),
  )
  return {
    ok: true,
    items: page.map((row) => mediaView(row, names)),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  }
}
