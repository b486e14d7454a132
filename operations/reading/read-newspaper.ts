import 'server-only'
import { database } from '#db/index.ts'
import { readSections } from '#db/stores/sections.ts'
import { readNewspaper as read } from '#db/stores/settings.ts'
import type { Newspaper } from '#newsroom/newspaper.ts'
import type { Label } from '#newsroom/published.ts'

/** What stands around every reading page: the newspaper's own facts, and its sections in order. */
export async function readNewspaper(): Promise<{ newspaper: Newspaper; sections: Label[] }> {
  const [newspaper, sections] = await Promise.all([read(database()), readSections(database())])
  return { newspaper, sections: sections.map(({ name, slug }) => ({ name, slug })) }
}
