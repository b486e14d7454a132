import 'server-only'
import { database } from '#db/index.ts'
import { newestArticles, newestInSection } from '#db/stores/published.ts'
import { readSections } from '#db/stores/sections.ts'
import { type FrontPage, layFrontPage } from '#newsroom/front-page.ts'

/** Enough of each list that what stands above can be left out below. */
const NEWEST = 20
const OF_A_SECTION = 12

/** The front page as it lays itself out from what is newest. */
export async function readFrontPage(): Promise<FrontPage> {
  const store = database()
  const sections = await readSections(store)
  const [newest, ...bySection] = await Promise.all([
    newestArticles(store, { limit: NEWEST }),
    ...sections.map((section) => newestInSection(store, section.id, { limit: OF_A_SECTION })),
  ])
  return layFrontPage(
    newest.items,
    sections.map(({ name, slug }, index) => ({ section: { name, slug }, newest: bySection[index]?.items ?? [] })),
  )
}
