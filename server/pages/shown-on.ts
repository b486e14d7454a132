import { publicPath } from '#newsroom/papers/newspaper.ts'
import { TOPIC_KINDS } from '#newsroom/papers/topic.ts'
import { FEED_NAMES } from '#newsroom/reading/feeds.ts'
import type { Surface } from '#newsroom/reading/surfaces.ts'

/** Whether the page at `path` (without query) shows the surface. */
export function shownOn(surface: Surface, path: string): boolean {
  switch (surface.kind) {
    case 'everything':
      return true
    case 'article':
      // Whatever words come before it, an article's address ends with its number.
      return new RegExp(`-${surface.number}$`).test(path) || path === publicPath.headlinePicture(surface.number)
    case 'front':
      return path === publicPath.front()
    case 'section':
      return path === publicPath.section(surface.slug)
    case 'topic':
      return TOPIC_KINDS.some((kind) => path === publicPath[kind](surface.slug))
    case 'author':
      return path === publicPath.author(surface.slug)
    case 'feeds':
      return FEED_NAMES.some((name) => path.endsWith(`/${name}`))
    case 'sitemap':
      return path === publicPath.sitemap() || path.startsWith('/sitemap/')
    case 'search':
      return path === publicPath.search() || path === publicPath.suggestions()
    case 'archive':
      return path === publicPath.archive() || path.startsWith(`${publicPath.archive()}/`)
    case 'corrections':
      return path === publicPath.corrections()
  }
}
