import 'server-only'
import { database } from '#db/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { readNewspaper as read } from '#db/stores/papers/settings.ts'
import type { Newspaper } from '#newsroom/papers/newspaper.ts'
import type { SectionInMasthead } from '#newsroom/papers/sections.ts'

/** What stands around every reading page: the newspaper's own facts, and its sections in order, those under each with it. */
export async function readNewspaper(): Promise<{ newspaper: Newspaper; sections: SectionInMasthead[] }> {
  const [newspaper, sections] = await Promise.all([read(database()), readSections(database())])
  const labels = (parentId: string | null) =>
    sections.filter((section) => section.parentId === parentId).map(({ id, name, slug }) => ({ id, name, slug }))
  return {
    newspaper,
    sections: labels(null).map(({ id, name, slug }) => ({
      name,
      slug,
      under: labels(id).map((each) => ({ name: each.name, slug: each.slug })),
    })),
  }
}
