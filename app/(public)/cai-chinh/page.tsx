import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Frame } from '#components/reading/frame/frame.tsx'
import { ListWays } from '#components/reading/lists/article-list.tsx'
import { PageHeading } from '#components/reading/lists/block-heading.tsx'
import { CorrectionList } from '#components/reading/pages/correction-list.tsx'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { readCorrections } from '#operations/reading/read-corrections.ts'
import { edition } from '../edition.ts'
import { pageMetadata } from '../page-metadata.ts'
import { placeAsked, type Query } from '../query.ts'

type Props = { searchParams: Query }

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { words } = await edition()
  return pageMetadata({
    title: words.corrections,
    description: words.correctionsLead,
    path: publicPath.corrections(),
    unlisted: (await placeAsked(props.searchParams)) !== null,
  })
}

export default async function CorrectionsPage(props: Props) {
  await connection()
  const set = await edition()
  const behind = await placeAsked(props.searchParams)
  const list = await readCorrections(behind)
  return (
    <Frame edition={set}>
      <PageHeading under={set.words.correctionsLead}>{set.words.corrections}</PageHeading>
      <CorrectionList corrections={list.items} edition={set} />
      <ListWays path={publicPath.corrections()} next={list.next} further={behind !== null} edition={set} />
    </Frame>
  )
}
