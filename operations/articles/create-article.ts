import 'server-only'
import { database } from '#db/index.ts'
import { newId } from '#newsroom/kit/id.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { beginArticle } from './begin-article.ts'

/** Begins an article: a draft of the viewer's, signed with their first pen name. */
export async function createArticle(viewer: Viewer): Promise<Outcome<{ id: string }>> {
  if (!may(viewer, 'article.create')) return refuse({ code: 'not_allowed' })
  const id = newId()
  await database().transaction((tx) => beginArticle(tx, viewer, id))
  return { ok: true, id }
}
