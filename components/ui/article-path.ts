import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'

/** Where an article is worked on. */
export function articlePath(id: string): string {
  return newsroomPath.article(id)
}

/** Where an article is shown to its own people as readers would see it. `again` makes it another address for a frame. */
export function lookPath(id: string, again: number): string {
  return `${articlePath(id)}/look?${again}`
}
