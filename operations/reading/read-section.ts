import 'server-only'
import { database } from '#db/index.ts'
import { readSections, type Section } from '#db/stores/papers/sections.ts'
import { movedTo } from '#db/stores/reading/public-addresses.ts'
import { newestInSection, pageOfSection } from '#db/stores/reading/published.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Label } from '#newsroom/papers/sections.ts'
import type { ListPart, ListPlace, Pager, SectionHead } from '#newsroom/reading/published.ts'
import { readSectionFront, type SectionHeadFront } from './read-front.ts'

export type SectionAnswer =
  /** `pager`: which page of how many; null of a part that begins at some article, as older addresses ask for. */
  | {
      kind: 'section'
      section: SectionHead
      list: ListPart
      pager: Pager | null
      /** What stands at the head of its first page; null of the others. */
      front: SectionHeadFront | null
    }
  | { kind: 'moved'; path: string }
  | { kind: 'missing' }

/** Articles on one page of a list. */
const ON_A_PAGE = 24

/** Which part of a section is asked for: a page, or what is behind a place. */
export type SectionPart = { page: number } | { behind: ListPlace }

/** A section with those under it: a page of it, or what is behind a place. A page behind the last is not there. */
export async function readSection(slug: string, part: SectionPart): Promise<SectionAnswer> {
  const store = database()
  const sections = await readSections(store)
  const section = sections.find((one) => one.slug === slug)
  if (!section) {
    const path = await movedTo(store, publicPath.section(slug))
    return path === null ? { kind: 'missing' } : { kind: 'moved', path }
  }
  const head = headOf(section, sections)
  if ('behind' in part) {
    const list = await newestInSection(store, section.id, { limit: ON_A_PAGE, behind: part.behind })
    return { kind: 'section', section: head, list, pager: null, front: null }
  }
  const found = await pageOfSection(store, section.id, { number: part.page, limit: ON_A_PAGE })
  if (!found) return { kind: 'missing' }
  const { items, number, pages } = found
  const front = number === 1 ? await readSectionFront(store, section.id, sections) : null
  return { kind: 'section', section: head, list: { items, next: null }, pager: { number, pages }, front }
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
