/** A place of the newsroom, as the rail leads to it. */
export type PlaceName =
  | 'work'
  | 'articles'
  | 'review'
  | 'duty'
  | 'planning'
  | 'front'
  | 'media'
  | 'people'
  | 'settings'
  | 'log'
  | 'help'
export type Place = { name: PlaceName; path: string }

/** The place that an address belongs to: the longest path that it begins with. The newsroom's own is one's own work alone. */
export function placeOf(places: readonly Place[], path: string): Place | null {
  const within = places.filter(
    (place) => path === place.path || (place.name !== 'work' && path.startsWith(`${place.path}/`)),
  )
  return within.sort((a, b) => b.path.length - a.path.length)[0] ?? null
}

/** The cookie that remembers a folded rail, so that the page comes folded from the server. */
export const RAIL_COOKIE = 'rail'
