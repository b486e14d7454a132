import 'server-only'
import { database } from '#db/index.ts'
import { authorHead, penNameWithSlug } from '#db/stores/reading/author-pages.ts'
import { movedTo } from '#db/stores/reading/public-addresses.ts'
import { newestByAuthor } from '#db/stores/reading/published.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { AuthorHead, ListPart, ListPlace } from '#newsroom/reading/published.ts'

export type AuthorAnswer =
  | { kind: 'author'; author: AuthorHead; list: ListPart }
  | { kind: 'moved'; path: string }
  | { kind: 'missing' }

const ON_A_PAGE = 24

/** What was published under a pen name. A pen name under which nothing was published is not there. */
export async function readAuthor(slug: string, behind: ListPlace | null): Promise<AuthorAnswer> {
  const store = database()
  const penName = await penNameWithSlug(store, slug)
  if (!penName) {
    const path = await movedTo(store, publicPath.author(slug))
    return path === null ? { kind: 'missing' } : { kind: 'moved', path }
  }
  const list = await newestByAuthor(store, penName.id, { limit: ON_A_PAGE, behind })
  if (list.items.length === 0) return { kind: 'missing' }
  return { kind: 'author', author: await authorHead(store, penName), list }
}
