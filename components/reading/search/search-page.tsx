import { formatNumber } from '#newsroom/format/numbers.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Label } from '#newsroom/papers/sections.ts'
import type { Teaser } from '#newsroom/reading/published.ts'
import { type SearchAsked, searchParameters } from '#newsroom/reading/search.ts'
import type { HighlightPart } from '#newsroom/text/highlight.ts'
import type { Edition } from '../frame/edition.ts'
import { PageHeading } from '../lists/block-heading.tsx'
import { TeaserPicture } from '../lists/teaser-picture.tsx'
import { ShortMoment } from '../pages/moment.tsx'
import { PageWays } from '../pages/page-ways.tsx'
import { SearchFilters } from './search-filters.tsx'
import { SearchForm } from './search-form.tsx'

/** The answers of a search, one page of them. */
export type Found = {
  answers: { teaser: Teaser; title: HighlightPart[]; passage: HighlightPart[] }[]
  total: number
  more: boolean
  page: number
  pages: number
  offers: { kind: 'section' | 'topic' | 'author'; name: string; path: string }[]
  author: Label | null
}

/** The search, what it is narrowed down to, and its answers. */
export function SearchPage({ asked, found, edition }: { asked: SearchAsked; found: Found; edition: Edition }) {
  const { words, newspaper } = edition
  const { query } = asked
  const { q: _, ...filters } = searchParameters(asked)
  const narrowed = Object.keys(filters).length > 0
  const count = formatNumber(found.total, newspaper.language)
  return (
    <>
      <PageHeading>{words.search}</PageHeading>
      <div className="max-w-[60rem]">
        <SearchForm edition={edition} id="page-search" query={query} large>
          <SearchFilters asked={asked} author={found.author} open={narrowed} edition={edition} />
        </SearchForm>
        <p className="furniture mt-3 min-h-10 text-muted">
          {query === '' || found.total === 0
            ? words.searchLead
            : found.more
              ? words.searching.foundMore(count, query)
              : words.found(count, query)}
        </p>
      </div>
      {found.offers.length > 0 ? (
        <ul className="furniture mt-2 flex max-w-[60rem] flex-wrap gap-x-8">
          {found.offers.map((offer) => (
            <li key={offer.path}>
              <a
                href={offer.path}
                className="underline-on-hover flex min-h-11 items-center gap-2 text-[0.9375rem] text-accent"
              >
                <span className="text-muted">{words.searching.offers[offer.kind]}</span>
                {offer.name}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {query !== '' && found.total === 0 ? (
        <div className="border-t border-rule py-10">
          <p className="text-lg">
            {narrowed ? words.searching.foundNoneSo(query) : words.foundNone(query)}
            {asked.author !== '' && !found.author ? ` ${words.searching.unknownAuthor}` : ''}
          </p>
          <ul className="mt-3 list-disc space-y-1 pl-5 text-muted">
            {narrowed ? (
              <li>
                <a
                  href={publicPath.search(query)}
                  className="inline-block py-2.5 text-accent underline underline-offset-4"
                >
                  {words.searching.withoutFilters(query)}
                </a>
              </li>
            ) : null}
            {words.searching.advice.map((advice) => (
              <li key={advice}>{advice}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {found.answers.length > 0 ? (
        <ul className="mt-2 mb-4 max-w-[60rem] divide-y divide-rule border-t border-rule">
          {found.answers.map((answer) => (
            <li key={answer.teaser.number}>
              <Answer answer={answer} edition={edition} />
            </li>
          ))}
        </ul>
      ) : null}
      <div className="max-w-[60rem]">
        <PageWays
          path={`${publicPath.search()}?${new URLSearchParams(searchParameters(asked))}`}
          hidden={searchParameters(asked)}
          pager={{ number: found.page, pages: found.pages }}
          edition={edition}
        />
      </div>
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
