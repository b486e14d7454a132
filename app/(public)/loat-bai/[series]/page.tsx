import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { connection } from 'next/server'
import { cache } from 'react'
import { Frame } from '#components/reading/frame/frame.tsx'
import { JsonLd } from '#components/reading/frame/json-ld.tsx'
import { SeriesParts } from '#components/reading/lists/series-parts.tsx'
import { PageWays } from '#components/reading/pages/page-ways.tsx'
import { listJsonLd } from '#components/reading/pages/structured-data.ts'
import { TopicHeading } from '#components/reading/pages/topic-heading.tsx'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { isSlug } from '#newsroom/reading/published.ts'
import { readSeries } from '#operations/reading/read-topic.ts'
import { edition } from '../../edition.ts'
import { fullAddress } from '../../full-address.ts'
import { Missing, missingMetadata } from '../../missing.tsx'
import { pageMetadata } from '../../page-metadata.ts'
import { pageAsked, type Query } from '../../query.ts'

type Props = { params: Promise<{ series: string }>; searchParams: Query }

// Both the head and the page need it.
const seriesAt = cache(readSeries)

async function asked({ params, searchParams }: Props) {
  await connection()
  const { series: slug } = await params
  if (!isSlug(slug)) return null
  const answer = await seriesAt(slug, await pageAsked(searchParams))
  if (answer.kind === 'missing') return null
  if (answer.kind === 'moved') permanentRedirect(answer.path)
  return answer
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await asked(props)
  if (!found) return missingMetadata()
  const { series, pager } = found
  const { words } = await edition()
  return pageMetadata({
    title: pager.number > 1 ? `${series.name} – ${words.page(pager.number, pager.pages)}` : series.name,
    description: series.description || words.articlesAbout(series.name),
    path: publicPath.series(series.slug),
    feeds: true,
    teasers: found.parts.map(({ teaser }) => teaser),
    pager,
  })
}

/** A series: its parts in order, each with its number. */
export default async function SeriesPage(props: Props) {
  const found = await asked(props)
  if (!found) return <Missing />
  const set = await edition()
  return (
    <Frame edition={set}>
      <TopicHeading topic={found.series} edition={set} />
      <JsonLd
        data={listJsonLd(
          {
            name: found.series.name,
            path: publicPath.series(found.series.slug),
            description: found.series.description,
            above: [{ name: set.newspaper.name, path: publicPath.front() }],
            teasers: found.parts.map(({ teaser }) => teaser),
          },
          set.newspaper,
          fullAddress,
        )}
      />
      <SeriesParts parts={found.parts} edition={set} />
      <PageWays path={publicPath.series(found.series.slug)} pager={found.pager} edition={set} />
    </Frame>
  )
}
