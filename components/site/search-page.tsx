import { formatNumber } from '#newsroom/format/numbers.ts'
import { publicPath } from '#newsroom/newspaper.ts'
import type { Teaser } from '#newsroom/published.ts'
import type { HighlightPart } from '#newsroom/text/highlight.ts'
import { PageHeading } from './block-heading.tsx'
import type { Edition } from './edition.ts'
import { ShortMoment } from './moment.tsx'
import { SearchForm } from './search-form.tsx'
import { TeaserPicture } from './teaser-picture.tsx'

/** The answers of a search, one page of them. */
export type Found = {
  answers: { teaser: Teaser; title: HighlightPart[]; passage: HighlightPart[] }[]
  total: number
  page: number
  pages: number
}

/** The search and its answers. */
export function SearchPage({ query, found, edition }: { query: string; found: Found; edition: Edition }) {
  const { words, newspaper } = edition
  return (
    <>
      <PageHeading>{words.search}</PageHeading>
      <div className="max-w-[50rem]">
        <SearchForm edition={edition} id="page-search" query={query} large />
        <p className="furniture mt-3 min-h-10 text-muted">
          {query === '' || found.total === 0
            ? words.searchLead
            : words.found(formatNumber(found.total, newspaper.language), query)}
        </p>
      </div>
      {query !== '' && found.total === 0 ? (
        <div className="border-t border-rule py-10">
          <p className="text-lg">{words.foundNone(query)}</p>
          <p className="mt-2 text-muted">{words.foundNoneText}</p>
        </div>
      ) : null}
      {found.answers.length > 0 ? (
        <ul className="mt-2 max-w-[60rem] divide-y divide-rule border-t border-rule">
          {found.answers.map((answer) => (
            <li key={answer.teaser.number}>
              <Answer answer={answer} edition={edition} />
            </li>
          ))}
        </ul>
      ) : null}
      <Pages query={query} found={found} edition={edition} />
    </>
  )
}

function Answer({ answer, edition }: { answer: Found['answers'][number]; edition: Edition }) {
  const { teaser, title, passage } = answer
  return (
    <article className="relative flex items-start gap-4 py-5 sm:gap-8">
      <div className="min-w-0 flex-1">
        <h2 className="headline text-[1.1875rem] sm:text-[1.375rem]">
          <a href={teaser.path} className="whole-story underline-on-hover">
            <Marked parts={title} />
          </a>
        </h2>
        <p className="mt-1.5 text-base leading-[1.55] text-muted text-pretty">
          <Marked parts={passage} />
        </p>
        <p className="furniture mt-2 text-muted">
          {teaser.section.name} · <ShortMoment at={teaser.publishedAt} edition={edition} />
        </p>
      </div>
      {teaser.lead ? (
        <div className="w-44 shrink-0 max-sm:hidden">
          <TeaserPicture teaser={teaser} sizes="176px" />
        </div>
      ) : null}
    </article>
  )
}

function Marked({ parts }: { parts: readonly HighlightPart[] }) {
  let from = 0
  return parts.map((part) => {
    const key = from
    from += part.text.length
    return part.hit ? (
      <mark
        key={key}
        className="bg-transparent text-accent decoration-accent underline decoration-1 underline-offset-3"
      >
        {part.text}
      </mark>
    ) : (
      part.text
    )
  })
}

function Pages({ query, found, edition }: { query: string; found: Found; edition: Edition }) {
  const { words } = edition
  if (found.pages < 2) return null
  const address = (page: number) => `${publicPath.search(query)}&trang=${page}`
  return (
    <nav aria-label={words.page(found.page, found.pages)} className="no-print max-w-[60rem] border-t border-ink pt-3">
      <p className="furniture flex flex-wrap items-center gap-x-8 text-[0.9375rem] font-semibold">
        {found.page > 1 ? (
          <a href={address(found.page - 1)} rel="prev" className="flex min-h-11 items-center text-accent">
            ← {words.previousPage}
          </a>
        ) : null}
        <span className="font-normal text-muted">{words.page(found.page, found.pages)}</span>
        {found.page < found.pages ? (
          <a href={address(found.page + 1)} rel="next" className="flex min-h-11 items-center text-accent">
            {words.nextPage} →
          </a>
        ) : null}
      </p>
    </nav>
  )
}
