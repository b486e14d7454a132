import type { Edition } from '#components/reading/frame/edition.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { PublishedArticle } from '#newsroom/reading/published.ts'

/** Over an article: the running story that it tells a part of, and its place in a series. */
export function InStory({ article, edition }: { article: PublishedArticle; edition: Edition }) {
  const { words } = edition
  const stories = article.topics.filter(({ kind }) => kind === 'story')
  if (stories.length === 0 && article.series.length === 0) return null
  return (
    <ul className="furniture mb-3 border-l-[3px] border-accent pl-3">
      {stories.map((story) => (
        <li key={story.slug}>
          <Way over={words.kinds.story} name={story.name} path={publicPath.story(story.slug)} />
        </li>
      ))}
      {article.series.map(({ series, part }) => (
        <li key={series.slug}>
          <Way
            over={`${words.kinds.series} · ${words.part(part)}`}
            name={series.name}
            path={publicPath.series(series.slug)}
          />
        </li>
      ))}
    </ul>
  )
}

function Way({ over, name, path }: { over: string; name: string; path: string }) {
  return (
    <a
      href={path}
      className="inline-flex min-h-9 flex-wrap items-center gap-x-2 hover:text-accent pointer-coarse:min-h-11"
    >
      <span className="text-muted">{over}</span>
      <span className="font-semibold">{name}</span>
    </a>
  )
}

/** Under an article of a series: what came before it and what comes after. */
export function SeriesWays({ article, edition }: { article: PublishedArticle; edition: Edition }) {
  const { words } = edition
  return article.series
    .filter(({ previous, next }) => previous !== null || next !== null)
    .map(({ series, previous, next }) => (
      <nav
        key={series.slug}
        aria-label={series.name}
        className="no-print mt-8 grid max-w-(--measure) gap-x-8 border-y border-rule sm:grid-cols-2"
      >
        {previous ? <PartWay word={words.previousPart} {...previous} rel="prev" /> : null}
        {next ? <PartWay word={words.nextPart} {...next} rel="next" /> : null}
      </nav>
    ))
}

function PartWay(props: { word: string; title: string; path: string; rel: 'prev' | 'next' }) {
  return (
    <a
      href={props.path}
      rel={props.rel}
      className={`block py-3 hover:text-accent ${props.rel === 'next' ? 'sm:col-start-2 sm:text-right' : ''}`}
    >
      <span className="furniture block text-muted">{props.word}</span>
      <span className="headline text-[1.0625rem]">{props.title}</span>
    </a>
  )
}
