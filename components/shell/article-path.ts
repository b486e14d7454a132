import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'

/** Where an article is worked on. */
export function articlePath(id: string): string {
  return newsroomPath.article(id)
}
