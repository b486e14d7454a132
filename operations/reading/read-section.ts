import 'server-only'
import { database } from '#db/index.ts'
import { movedTo } from '#db/stores/public-addresses.ts'
import { newestInSection } from '#db/stores/published.ts'
import { readSections } from '#db/stores/sections.ts'
import { publicPath } from '#newsroom/newspaper.ts'
import type { Label, ListPart, ListPlace } from '#newsroom/published.ts'

export type SectionAnswer =
  | { kind: 'section'; section: Label; list: ListPart }
  | { kind: 'moved'; path: string }
  | { kind: 'missing' }

/** Articles on one page of a list. */
const ON_A_PAGE = 24

/** A section, from its newest article or from a place further back. */
export async function readSection(slug: string, behind: ListPlace | null): Promise<SectionAnswer> {
  const store = database()
  const section = (await readSections(store)).find((one) => one.slug === slug)
  if (!section) {
    const path = await movedTo(store, publicPath.section(slug))
    return path === null ? { kind: 'missing' } : { kind: 'moved', path }
  }
  const list = await newestInSection(store, section.id, { limit: ON_A_PAGE, behind })
  return { kind: 'section', section: { name: section.name, slug: section.slug }, list }
}
