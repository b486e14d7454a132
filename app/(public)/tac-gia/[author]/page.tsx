import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { connection } from 'next/server'
import { cache } from 'react'
import { Frame } from '#components/reading/frame/frame.tsx'
import { JsonLd } from '#components/reading/frame/json-ld.tsx'
import { ArticleList, ListWays } from '#components/reading/lists/article-list.tsx'
import { AuthorHeading } from '#components/reading/pages/author-heading.tsx'
import { authorJsonLd } from '#components/reading/pages/structured-data.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { isSlug, listPlaceText, parseListPlace } from '#newsroom/reading/published.ts'
import { readAuthor } from '#operations/reading/read-author.ts'
import { edition } from '../../edition.ts'
import { fullAddress } from '../../full-address.ts'
import { Missing, missingMetadata } from '../../missing.tsx'
import { pageMetadata } from '../../page-metadata.ts'
import { placeAsked, type Query } from '../../query.ts'

type Props = { params: Promise<{ author: string }>; searchParams: Query }

// Both the head and the page need it; what it is remembered by has to be plain text.
const authorAt = cache(async (slug: string, place: string) => readAuthor(slug, parseListPlace(place)))

async function asked({ params, searchParams }: Props) {
  await connection()
  const { author: slug } = await params
  if (!isSlug(slug)) return null
  const behind = await placeAsked(searchParams)
  const answer = await authorAt(slug, behind ? listPlaceText(behind) : '')
  if (answer.kind === 'missing') return null
  if (answer.kind === 'moved') permanentRedirect(answer.path)
  return { ...answer, behind }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await asked(props)
  if (!found) return missingMetadata()
  const { author, behind } = found
  const { words } = await edition()
  return pageMetadata({
    title: behind ? `${author.name} – ${words.olderPart}` : author.name,
    description: author.bio || words.articlesBy(author.name),
    path: publicPath.author(author.slug),
    feeds: true,
    teasers: found.list.items,
    unlisted: behind !== null,
  })
}

export default async function AuthorPage(props: Props) {
  const found = await asked(props)
  if (!found) return <Missing />
  const { author, list, behind } = found
  const set = await edition()
  return (
    <Frame edition={set}>
      <JsonLd data={authorJsonLd(author, list.items, set.newspaper, fullAddress)} />
      <AuthorHeading author={author} edition={set} />
      <ArticleList teasers={list.items} edition={set} section />
      <ListWays path={publicPath.author(author.slug)} next={list.next} further={behind !== null} edition={set} />
    </Frame>
  )
}
