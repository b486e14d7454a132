import 'server-only'
import type { Sight } from '#components/changes/sight.ts'
import { newsroomPicturePath } from '#newsroom/media/media.ts'
import { deskTopics } from '#operations/papers/arrange-topics.ts'
import { sectionNames } from '#operations/papers/list-sections.ts'
import type { Seat } from './signed-in.ts'

/** What the newsroom's pages need to show a comparison; `files`: the names of the files of both texts. */
export async function sightOf(files: Record<string, string>, { messages }: Pick<Seat, 'messages'>): Promise<Sight> {
  const sections = await sectionNames()
  const topics = new Map((await deskTopics()).map(({ id, name }) => [id, name]))
  return {
    words: messages.changes,
    fields: messages.editor.fields,
    pictureSrc: (mediaId) => newsroomPicturePath(mediaId, 'small'),
    nameOf: {
      section: (id) => sections.get(id) ?? id,
      topic: (id) => topics.get(id) ?? id,
      file: (id) => files[id] ?? id,
    },
  }
}
