import type { Place } from '#components/ui/place.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'

/** The places that the viewer has something to do in, the most used first. */
export function placesFor(viewer: Viewer): Place[] {
  return [
    { name: 'work', path: newsroomPath.home() } as const,
    ...(may(viewer, 'article.list') ? [{ name: 'articles', path: newsroomPath.articles() } as const] : []),
    ...(may(viewer, 'queue.read') ? [{ name: 'review', path: newsroomPath.review() } as const] : []),
    ...(may(viewer, 'duty.read') ? [{ name: 'duty', path: newsroomPath.duty() } as const] : []),
    ...(may(viewer, 'subject.propose') ? [{ name: 'planning', path: newsroomPath.planning() } as const] : []),
    ...(may(viewer, 'front.arrange') ? [{ name: 'front', path: newsroomPath.front() } as const] : []),
    ...(may(viewer, 'media.upload') ? [{ name: 'media', path: newsroomPath.media() } as const] : []),
    ...(may(viewer, 'people.manage') ? [{ name: 'people', path: newsroomPath.people() } as const] : []),
    ...(may(viewer, 'settings.manage') ? [{ name: 'settings', path: newsroomPath.settings() } as const] : []),
    ...(may(viewer, 'log.read') ? [{ name: 'log', path: newsroomPath.log() } as const] : []),
    { name: 'help', path: newsroomPath.help() } as const,
  ]
}
