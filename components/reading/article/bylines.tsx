import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { PublishedByline } from '#newsroom/reading/published.ts'

/** Who wrote it, at the end of the text; a pen name leads to its page. */
export function Bylines({ bylines, id }: { bylines: readonly PublishedByline[]; id?: string }) {
  if (bylines.length === 0) return null
  return (
    <p id={id} className="mt-6 max-w-(--measure) text-right text-[1.1875rem] font-bold">
      {bylines.map((byline, place) => (
        <span key={`${byline.slug ?? ''} ${byline.name}`}>
          {place > 0 ? ' – ' : null}
          {byline.slug === null ? (
            byline.name
          ) : (
            <a href={publicPath.author(byline.slug)} rel="author" className="hover:text-accent">
              {byline.name}
            </a>
          )}
        </span>
      ))}
    </p>
  )
}
