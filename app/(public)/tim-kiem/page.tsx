import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Frame } from '#components/reading/frame/frame.tsx'
import { SearchPage } from '#components/reading/search/search-page.tsx'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { SEARCH_SPANS, type SearchAsked } from '#newsroom/reading/search.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'
import { slugify } from '#newsroom/text/slug.ts'
import { searchArticles } from '#operations/reading/search-articles.ts'
import { edition } from '../edition.ts'
import { Missing } from '../missing.tsx'
import { pageMetadata } from '../page-metadata.ts'
import { one, pageAsked, type Query } from '../query.ts'

type Props = { searchParams: Query }

/** As many characters as the form takes. */
const LONGEST_QUERY = 200

async function asked({ searchParams }: Props): Promise<SearchAsked> {
  const given = await searchParams
  const text = (name: string) => one(given[name]) ?? ''
  return {
    query: normaliseText(text('q').slice(0, LONGEST_QUERY)),
    section: text('muc'),
    author: slugify(text('tac-gia')),
    span: SEARCH_SPANS.find((span) => span === text('trong')) ?? '',
    from: text('tu'),
    to: text('den'),
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { words } = await edition()
  const { query } = await asked(props)
  return pageMetadata({
    title: query === '' ? words.search : `${words.search}: ${query}`,
    description: words.searchLead,
    path: publicPath.search(),
    unlisted: true,
  })
}

export default async function Search(props: Props) {
  await connection()
  const set = await edition()
  const search = await asked(props)
  const page = await pageAsked(props.searchParams)
  const found = await searchArticles(search, page)
  if (page > 1 && found.answers.length === 0) return <Missing />
  return (
    <Frame edition={set}>
      <SearchPage asked={search} found={found} edition={set} />
    </Frame>
  )
}
