import 'server-only'
import { database } from '#db/index.ts'
import { movedTo } from '#db/stores/public-addresses.ts'
import { newestInSection } from '#db/stores/published.ts'
import { readSections, type Section } from '#db/stores/sections.ts'
import { publicPath } from '#newsroom/newspaper.ts'
import type { Label, ListPart, ListPlace, SectionHead } from '#newsroom/published.ts'

export type SectionAnswer =
  | { kind: 'section'; section: SectionHead; list: ListPart }
  | { kind: 'moved'; path: string }
  | { kind: 'missing' }

/** Articles on one page of a list. */
const ON_A_PAGE = 24

/** A section with those under it, from its newest article or from a place further back. */
export async function readSection(slug: string, behind: ListPlace | null): Promise<SectionAnswer> {
  const store = database()
  const sections = await readSections(store)
  const section = sections.find((one) => one.slug === slug)
  if (!section) {
    const path = await movedTo(store, publicPath.section(slug))
    return path === null ? { kind: 'missing' } : { kind: 'moved', path }
  }
  const list = await newestInSection(store, section.id, { limit: ON_A_PAGE, behind })
  return { kind: 'section', section: headOf(section, sections), list }
}

function headOf(section: Section, sections: readonly Section[]): SectionHead {
  const label = ({ name, slug }: Section): Label => ({ name, slug })
  const above = sections.find((one) => one.id === section.parentId)
  return {
    ...label(section),
    description: section.description ?? '',
    above: above ? label(above) : null,
    under: sections.filter((one) => one.parentId === section.id).map(label),
  }
}
