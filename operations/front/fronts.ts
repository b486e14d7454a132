import 'server-only'
import type { Store } from '#db/index.ts'
import { readSections, type Section } from '#db/stores/papers/sections.ts'
import { FRONT_PAGE } from '#newsroom/front/plan.ts'

/** A front that there is: the newspaper's, or a section's. */
export type KnownFront = { id: string; section: Section | null; sections: Section[] }

/** The front of this id; null where there is no such section. */
export async function knownFront(store: Store, id: string): Promise<KnownFront | null> {
  const sections = await readSections(store)
  if (id === FRONT_PAGE) return { id, section: null, sections }
  const section = sections.find((each) => each.id === id)
  return section ? { id, section, sections } : null
}
