import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Frame } from '#components/site/frame.tsx'
import { SearchPage } from '#components/site/search-page.tsx'
import { publicPath } from '#newsroom/newspaper.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'
import { searchArticles } from '#operations/reading/search-articles.ts'
import { edition } from '../edition.ts'
import { pageMetadata } from '../page-metadata.ts'
import { one, type Query } from '../query.ts'

type Props = { searchParams: Query }

/** As many characters as the form takes. */
const LONGEST_QUERY = 200

async function asked({ searchParams }: Props): Promise<{ query: string; page: number }> {
  const { q, trang } = await searchParams
  const page = Number.parseInt(one(trang) ?? '', 10)
  return {
    query: normaliseText((one(q) ?? '').slice(0, LONGEST_QUERY)),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
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
  const { query, page } = await asked(props)
  return (
    <Frame edition={set}>
      <SearchPage query={query} found={await searchArticles(query, page)} edition={set} />
    </Frame>
  )
}
