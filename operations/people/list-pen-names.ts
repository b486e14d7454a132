import 'server-only'
import { database } from '#db/index.ts'
import { listPenNames as readPenNames } from '#db/stores/people/pen-names.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { compareNames } from '#newsroom/text/names.ts'

/** Everybody's pen names sorted by given name, for choosing who an article is by. */
export async function listPenNames(viewer: Viewer): Promise<{ id: string; name: string; own: boolean }[]> {
  const penNames = await readPenNames(database())
  return penNames
    .map(({ id, name, personId }) => ({ id, name, own: personId === viewer.id }))
    .sort((a, b) => compareNames(a.name, b.name))
}
