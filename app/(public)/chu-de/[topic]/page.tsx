import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { connection } from 'next/server'
import { cache } from 'react'
import { Frame } from '#components/reading/frame/frame.tsx'
import { JsonLd } from '#components/reading/frame/json-ld.tsx'
import { ArticleList, ListWays } from '#components/reading/lists/article-list.tsx'
import { listJsonLd } from '#components/reading/pages/structured-data.ts'
import { TopicHeading } from '#components/reading/pages/topic-heading.tsx'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { isSlug, listPlaceText, parseListPlace } from '#newsroom/reading/published.ts'
import { readTopic } from '#operations/reading/read-topic.ts'
import { edition } from '../../edition.ts'
import { fullAddress } from '../../full-address.ts'
import { Missing, missingMetadata } from '../../missing.tsx'
import { pageMetadata } from '../../page-metadata.ts'
import { placeAsked, type Query } from '../../query.ts'

type Props = { params: Promise<{ topic: string }>; searchParams: Query }

// Both the head and the page need it; what it is remembered by has to be plain text.
const topicAt = cache(async (slug: string, place: string) => readTopic('topic', slug, parseListPlace(place)))

async function asked({ params, searchParams }: Props) {
  await connection()
  const { topic: slug } = await params
  if (!isSlug(slug)) return null
  const behind = await placeAsked(searchParams)
  const answer = await topicAt(slug, behind ? listPlaceText(behind) : '')
  if (answer.kind === 'missing') return null
  if (answer.kind === 'moved') permanentRedirect(answer.path)
  return { ...answer, behind }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await asked(props)
  if (!found) return missingMetadata()
  const { topic, behind } = found
  const { words } = await edition()
  return pageMetadata({
    title: behind ? `${topic.name} – ${words.olderPart}` : topic.name,
    description: topic.description || words.articlesAbout(topic.name),
    path: publicPath.topic(topic.slug),
    feeds: true,
    teasers: found.list.items,
    unlisted: behind !== null,
  })
}

export default async function TopicPage(props: Props) {
  const found = await asked(props)
  if (!found) return <Missing />
  const { topic, list, behind } = found
  const set = await edition()
  return (
    <Frame edition={set}>
      <TopicHeading topic={topic} edition={set} />
      <JsonLd
        data={listJsonLd(
          {
            name: topic.name,
            path: publicPath.topic(topic.slug),
            description: topic.description,
            above: [{ name: set.newspaper.name, path: publicPath.front() }],
            teasers: list.items,
          },
          set.newspaper,
          fullAddress,
        )}
      />
      <ArticleList teasers={list.items} edition={set} section />
      <ListWays path={publicPath.topic(topic.slug)} next={list.next} further={behind !== null} edition={set} />
    </Frame>
  )
}
