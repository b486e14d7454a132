import type { Place } from '#components/shell/place.ts'
import { may } from '#newsroom/people/permissions.ts'
import type { Viewer } from '#newsroom/people/roles.ts'

/** The places that the viewer has something to do in, the most used first. */
export function placesFor(viewer: Viewer): Place[] {
  return [
    { name: 'work', path: '/newsroom' } as const,
    { name: 'articles', path: '/newsroom/articles' } as const,
    ...(may(viewer, 'queue.read') ? [{ name: 'review', path: '/newsroom/review' } as const] : []),
    ...(may(viewer, 'duty.read') ? [{ name: 'duty', path: '/newsroom/duty' } as const] : []),
    { name: 'planning', path: '/newsroom/planning' } as const,
    ...(may(viewer, 'front.arrange') ? [{ name: 'front', path: '/newsroom/front' } as const] : []),
    { name: 'media', path: '/newsroom/media' } as const,
    ...(may(viewer, 'people.manage') ? [{ name: 'people', path: '/newsroom/people' } as const] : []),
    ...(may(viewer, 'settings.manage') ? [{ name: 'settings', path: '/newsroom/settings' } as const] : []),
    ...(may(viewer, 'log.read') ? [{ name: 'log', path: '/newsroom/log' } as const] : []),
    { name: 'help', path: '/newsroom/help' } as const,
  ]
}
