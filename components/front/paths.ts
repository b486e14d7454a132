import { FRONT_PAGE } from '#newsroom/front/plan.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'

export const FRONT_PATH = newsroomPath.front()

/** The desk of a front. */
export function frontPath(front: string): string {
  return front === FRONT_PAGE ? FRONT_PATH : `${FRONT_PATH}?front=${encodeURIComponent(front)}`
}

/** The plans that a front had, from before the version named. */
export function frontHistoryPath(front: string, before = ''): string {
  const query = new URLSearchParams({ ...(front === FRONT_PAGE ? {} : { front }), ...(before ? { before } : {}) })
  return `${newsroomPath.frontHistory()}${query.size > 0 ? `?${query}` : ''}`
}

/** A front as readers will see it at a moment, or now; `draft`: what the viewer kept last to be looked at. */
export function frontPreviewPath(front: string, at: Date | null, draft: string | null): string {
  const query = new URLSearchParams({
    front,
    ...(at ? { at: at.toISOString() } : {}),
    ...(draft === null ? {} : { draft }),
  })
  return `${newsroomPath.frontPreview()}?${query}`
}
