import 'server-only'
import type { Store } from '#db/index.ts'
import { type ArticleRow, factsOf } from '#db/stores/articles/articles.ts'
import { namesOf } from '#db/stores/people/people.ts'
import { type Refused, refuse } from '#newsroom/kit/refusals.ts'
import { mayWrite } from '#newsroom/people/relations.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { mayReadHistory } from '#newsroom/rights/permissions.ts'

/**
 * Why this viewer may not change the text of this article now, other than by typing; null where they may. Who may not
 * know of the article learns nothing of it.
 */
export async function mayNotWrite(store: Store, viewer: Viewer, row: ArticleRow | null): Promise<Refused | null> {
  if (!row || !mayReadHistory(viewer, factsOf(row))) return refuse({ code: 'not_found' })
  if (mayWrite(viewer, factsOf(row))) return null
  if (row.state === 'editing' && row.holderId) {
    return refuse({ code: 'held', by: (await namesOf(store, [row.holderId])).get(row.holderId) ?? '' })
  }
  if (row.state === 'draft' || row.state === 'returned') return refuse({ code: 'not_allowed' })
  return refuse({ code: 'wrong_state', state: row.state })
}
