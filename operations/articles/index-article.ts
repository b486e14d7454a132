import 'server-only'
import type { Store } from '#db/index.ts'
import { indexForDesk } from '#db/stores/articles/desk-lists.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { searchTexts } from '#newsroom/text/search-text.ts'

/** Makes a working copy findable in the newsroom's lists: by number, title, sapo and names. */
export async function indexArticle(store: Store, number: number, content: ArticleContent): Promise<void> {
  const names = content.bylines.map((byline) => byline.name)
  const texts = searchTexts([String(number), content.kicker, content.title, content.sapo, ...names])
  await indexForDesk(store, number, texts)
}
